package org.throughline.consent.decision;

import java.util.Set;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceKind;

/** A contractor as a school official (34 CFR 99.31(a)(1)): what its legitimate interest covers, and no more. */
record SchoolOfficialBasis() implements Rule {
    private static final Conditions CONTRACTOR = new Conditions(
            Set.of(
                    Attestation.INSTITUTIONAL_FUNCTION,
                    Attestation.DIRECT_CONTROL,
                    Attestation.BOUND_BY_REDISCLOSURE_RULE,
                    Attestation.LEGITIMATE_INTEREST),
            Reason.BASIS_CONDITIONS_NOT_MET,
            Set.of(Obligation.N_FERPA, Obligation.FILTER));

    @Override
    public Verdict judge(Matter matter) {
        return Reach.EDUCATION_RECORDS.judge(
                matter, asked -> CONTRACTOR.judge(asked, asked.evidenceOfRecipient(EvidenceKind.SCHOOL_OFFICIAL)));
    }
}
