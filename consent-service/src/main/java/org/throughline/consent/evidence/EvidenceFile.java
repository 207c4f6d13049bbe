package org.throughline.consent.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.consent.release.Party;
import org.throughline.consent.subject.StudentId;

/** What is on file for a decision, in the order in which it was filed. */
public record EvidenceFile(List<EvidenceRecord> records) {
    private static final Comparator<EvidenceRecord> IN_ORDER = Comparator.comparing(
                    (EvidenceRecord filed) -> filed.filed().at())
            .thenComparing(filed -> filed.id().value());

    public static final EvidenceFile EMPTY = new EvidenceFile(List.of());

    public EvidenceFile {
        records = records.stream().sorted(IN_ORDER).toList();
    }

    /** What holds at that moment for this student, or for all. */
    public Stream<EvidenceRecord> holding(EvidenceKind kind, StudentId student, Instant now) {
        return records.stream().filter(filed -> filed.kind() == kind && filed.concerns(student) && filed.holdsAt(now));
    }

    /** Whether the party belonged to the class at that moment. */
    public boolean isMember(Party party, String named, Instant now) {
        return records.stream()
                .filter(filed -> filed.kind() == EvidenceKind.CLASS_MEMBERSHIP && filed.holdsAt(now))
                .anyMatch(filed -> party.equals(filed.about().party()) && filed.refersTo(named));
    }

    /** Whether the party took over the other. */
    public boolean succeeds(Party party, Party other, Instant now) {
        return records.stream()
                .filter(filed -> filed.kind() == EvidenceKind.SUCCESSION && filed.holdsAt(now))
                .anyMatch(filed -> party.equals(filed.about().party()) && filed.refersTo(other.id()));
    }

    public EvidenceFile of(StudentId student) {
        return new EvidenceFile(
                records.stream().filter(filed -> filed.concerns(student)).toList());
    }
}
