package org.throughline.consent.decision;

import java.util.Set;
import org.throughline.consent.evidence.EvidenceKind;

/**
 * A report of suspected abuse (45 CFR 164.512(b)(1)(ii), CAPTA): its content and nothing else, and no word to the
 * parents. Part 2 exempts the report, not the treatment record behind it (2.12(c)(6)).
 */
record AbuseReportBasis() implements Rule {
    private static final Conditions REPORT =
            new Conditions(Set.of(), Reason.BASIS_CONDITIONS_NOT_MET, Set.of(Obligation.FILTER));

    @Override
    public Verdict judge(Matter matter) {
        return Reach.GENERAL_RECORDS.judge(
                matter, asked -> REPORT.judge(asked, asked.evidenceOfRecipient(EvidenceKind.ABUSE_REPORT)));
    }
}
