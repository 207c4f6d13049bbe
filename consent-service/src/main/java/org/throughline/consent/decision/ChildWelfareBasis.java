package org.throughline.consent.decision;

import java.util.Set;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceKind;

/** The agency that is legally responsible for a child in foster care (20 USC 1232g(b)(1)(L)). */
record ChildWelfareBasis() implements Rule {
    private static final Conditions CASEWORKER = new Conditions(
            Set.of(Attestation.LEGALLY_RESPONSIBLE, Attestation.CASE_PLAN_ACCESS),
            Reason.BASIS_CONDITIONS_NOT_MET,
            Set.of(Obligation.N_CWA));

    @Override
    public Verdict judge(Matter matter) {
        return Reach.EDUCATION_RECORDS.judge(
                matter, asked -> CASEWORKER.judge(asked, asked.evidenceOfRecipient(EvidenceKind.PLACEMENT)));
    }
}
