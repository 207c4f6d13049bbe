package org.throughline.consent.decision;

import java.util.Set;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceKind;

/**
 * Studies for the district (34 CFR 99.31(a)(6)) and audits or evaluations (99.31(a)(3), 99.35): by written agreement.
 *
 * @param kind which of the two the agreement must be for
 */
record AgreementBasis(Attestation kind) implements Rule {
    @Override
    public Verdict judge(Matter matter) {
        return Reach.EDUCATION_RECORDS.judge(matter, this::agreed);
    }

    private Verdict agreed(Matter matter) {
        return new Conditions(Set.of(), Reason.AGREEMENT_REQUIRED, Set.of(Obligation.N_FERPA))
                .judge(
                        matter,
                        matter.evidenceOfRecipient(EvidenceKind.WRITTEN_AGREEMENT)
                                .filter(agreement -> agreement.attests(kind)));
    }
}
