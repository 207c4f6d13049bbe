package org.throughline.consent.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Release;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.Subject;

/** What else is on file of a student whose disclosures are accounted for. */
public record StudentFile(Subject subject, List<Release> releases, List<EvidenceRecord> evidence, RuleBook rules) {
    public StudentFile {
        releases = List.copyOf(releases);
        evidence = List.copyOf(evidence);
    }

    Optional<Release> release(@Nullable UUID id) {
        return releases.stream()
                .filter(release -> release.id().value().equals(id))
                .findFirst();
    }

    Optional<EvidenceRecord> evidence(UUID id) {
        return evidence.stream().filter(filed -> filed.id().value().equals(id)).findFirst();
    }

    /** Whether an oversight agency or officer had it suspended that the family is told of this (164.528(a)(2)). */
    boolean isSuspended(Accounted entry, Instant now) {
        return evidence.stream()
                .filter(filed -> filed.suspendsAccountingAt(now))
                .anyMatch(filed -> filed.concerns(entry.codes().recipient()));
    }

    /** Whether the minor alone has agreed to it: to the release, or to the care that the record is of. */
    boolean isMinorsOwn(@Nullable UUID release, Category category) {
        boolean signedAlone = release(release)
                .filter(found -> found.signatures().areOnlyOf(HolderId.of(subject.id())))
                .isPresent();
        return signedAlone
                || evidence.stream()
                        .filter(filed -> filed.kind() == EvidenceKind.MINOR_CONSENTED_CARE)
                        .anyMatch(filed -> filed.covers(category));
    }
}
