package org.throughline.consent.decision;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Regime;

/**
 * Which law an item falls under: keyed on who holds the record and where it comes from, never on its topic alone (45
 * CFR 160.103). What is not known is nothing, and nothing of it leaves.
 */
final class Labels {
    private static final Set<Attestation> ORIGINS = Set.of(
            Attestation.EDUCATION_AGENCY,
            Attestation.POSTSECONDARY,
            Attestation.COVERED_ENTITY,
            Attestation.PART2_PROGRAM);

    private Labels() {}

    static Optional<Regime> regime(Item item, Question question, CaseFile file, Circumstances circumstances) {
        Set<Attestation> holder = holder(question.parties().discloser(), file, circumstances);
        Set<Attestation> provenance = provenance(item, file, circumstances);
        if (holder.size() != 1 || provenance.size() > 1) {
            return Optional.empty();
        }
        return Optional.of(regime(item, holder.iterator().next(), provenance));
    }

    /** What the holder is; the district needs no record to be a district. */
    private static Set<Attestation> holder(Party holder, CaseFile file, Circumstances circumstances) {
        if (holder.kind() == Party.Kind.DISTRICT) {
            return Set.of(Attestation.EDUCATION_AGENCY);
        }
        return origins(file.evidence()
                .holding(EvidenceKind.INSTITUTION, file.subject().id(), circumstances.now())
                .filter(filed -> filed.concerns(holder)));
    }

    private static Set<Attestation> provenance(Item item, CaseFile file, Circumstances circumstances) {
        return origins(file.evidence()
                .holding(EvidenceKind.PROVENANCE, file.subject().id(), circumstances.now())
                .filter(filed -> filed.covers(item.category()) && isOrigin(filed, item)));
    }

    /** An item that names no record can hold any of them: the Part 2 label of one sticks to it. */
    private static boolean isOrigin(EvidenceRecord filed, Item item) {
        return filed.refersTo(item.recordId()) || (item.recordId() == null && filed.attests(Attestation.PART2_PROGRAM));
    }

    private static Set<Attestation> origins(Stream<EvidenceRecord> records) {
        return records.flatMap(filed -> filed.content().attested().stream())
                .filter(ORIGINS::contains)
                .collect(Collectors.toSet());
    }

    private static Regime regime(Item item, Attestation holder, Set<Attestation> provenance) {
        if (holder == Attestation.PART2_PROGRAM || provenance.contains(Attestation.PART2_PROGRAM)) {
            return Regime.PART2;
        }
        Regime topic = item.category().regime();
        boolean ofSchool = provenance.contains(Attestation.EDUCATION_AGENCY);
        if (topic != Regime.FERPA && !ofSchool) {
            return topic;
        }
        return holder == Attestation.COVERED_ENTITY ? Regime.HIPAA : Regime.FERPA;
    }
}
