package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that falls due under a signed agreement.
 *
 * @param subject the evidence or the line of the checklist; null where the agreement as a whole is meant
 */
public record Due(Kind kind, LocalDate on, @Nullable String subject) {

    /** What falls due. */
    public enum Kind {
        RENEWAL,
        EVIDENCE,
        CHECKLIST,
        EVALUATION
    }

    public Due {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(on);
    }

    /** Everything that will fall due, the earliest first. */
    static List<Due> of(Term term, Compliance compliance, boolean evaluated) {
        Stream<Due> evidence = compliance.evidence().stream()
                .map(shown ->
                        new Due(Kind.EVIDENCE, shown.validUntil(), shown.kind().name()));
        Stream<Due> checklist = compliance.checklist().stream()
                .filter(ComplianceItem::open)
                .map(item -> new Due(Kind.CHECKLIST, item.due(), item.requirement()));
        Stream<Due> ending = Stream.of(
                        new Due(Kind.RENEWAL, term.renewalDueFrom(), null),
                        new Due(Kind.EVALUATION, term.lastDay(), null))
                .filter(due -> due.kind() == Kind.RENEWAL || !evaluated);
        return Stream.of(evidence, checklist, ending)
                .flatMap(dues -> dues)
                .sorted(Comparator.comparing(Due::on))
                .collect(Collectors.toList());
    }
}
