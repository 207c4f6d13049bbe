package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.directory.Invalid;
import org.throughline.kit.problem.FieldError;

/** What has to be shown and done while the agreement lives; it changes without a new agreement. */
public record Compliance(List<Evidence> evidence, List<ComplianceItem> checklist) {

    public Compliance {
        evidence = List.copyOf(evidence);
        checklist = List.copyOf(checklist);
    }

    /**
     * What keeps a partner from receiving a referral on a day.
     *
     * @param required what the district asks of every agreement; of what was shown and has ended that is said, and not that it is missing
     */
    Stream<Blocker> blockersOn(LocalDate day, Set<Evidence.Kind> required) {
        return Stream.concat(missing(required), blockersOn(day));
    }

    private Stream<Blocker> missing(Set<Evidence.Kind> required) {
        return required.stream()
                .filter(kind -> evidence.stream().noneMatch(shown -> shown.kind() == kind))
                .map(kind -> new Blocker(Blocker.Code.EVIDENCE_MISSING, kind.name()));
    }

    private Stream<Blocker> blockersOn(LocalDate day) {
        return Stream.concat(
                evidence.stream()
                        .filter(shown -> !shown.holdsOn(day))
                        .map(shown -> new Blocker(
                                Blocker.Code.EVIDENCE_EXPIRED, shown.kind().name())),
                checklist.stream()
                        .filter(item -> item.overdueOn(day))
                        .map(item -> new Blocker(Blocker.Code.COMPLIANCE_OVERDUE, item.requirement())));
    }

    /**
     * Fails with 422 for lines that are said to be done on a day that is yet to come.
     *
     * @param pointer where in the request this stands
     */
    void requireDoneBy(LocalDate today, String pointer) {
        List<FieldError> ahead = IntStream.range(0, checklist.size())
                .filter(line -> checklist.get(line).doneAfter(today))
                .mapToObj(line -> new FieldError(
                        pointer + "/checklist/" + line + "/done",
                        "IN_THE_FUTURE",
                        "It is today or earlier, in the district's zone."))
                .toList();
        Invalid.requireNone(ahead);
    }

    /** The last days on which each of its parts keeps nobody from anything. */
    Stream<LocalDate> lastDays() {
        return Stream.concat(
                evidence.stream().map(Evidence::validUntil),
                checklist.stream().filter(ComplianceItem::open).map(ComplianceItem::due));
    }
}
