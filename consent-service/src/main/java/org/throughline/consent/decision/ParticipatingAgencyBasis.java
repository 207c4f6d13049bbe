package org.throughline.consent.decision;

import java.util.Set;
import java.util.function.Predicate;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.release.Purpose;

/** Participating agencies under IDEA (34 CFR 300.622(b)): never for transition services, which always need consent. */
record ParticipatingAgencyBasis() implements Rule {
    @Override
    public Verdict judge(Matter matter) {
        return Reach.EDUCATION_RECORDS.judge(matter, ParticipatingAgencyBasis::participating);
    }

    private static Verdict participating(Matter matter) {
        Predicate<EvidenceRecord> transition = filed -> filed.attests(Attestation.TRANSITION_SERVICES);
        boolean forTransition = matter.question().purpose() == Purpose.TRANSITION
                || matter.evidenceOfRecipient(EvidenceKind.PARTICIPATING_AGENCY).anyMatch(transition);
        if (forTransition) {
            return matter.withheld(Reason.IDEA_CONSENT_REQUIRED);
        }
        return new Conditions(Set.of(), Reason.IDEA_CONSENT_REQUIRED, Set.of(Obligation.N_FERPA))
                .judge(matter, matter.evidenceOfRecipient(EvidenceKind.PARTICIPATING_AGENCY));
    }
}
