package org.throughline.consent.decision;

import java.util.List;
import java.util.Set;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;

/**
 * A judicial order or subpoena (34 CFR 99.31(a)(9); 45 CFR 164.512(e)): after the parent was told, or where no notice is
 * owed. Part 2 records need an order of their own kind (2.61), which is not this.
 */
record CourtOrderBasis() implements Rule {
    private static final Set<Attestation> NOTICE =
            Set.of(Attestation.NOTICE_ATTEMPTED, Attestation.PARENT_IS_PARTY, Attestation.NOTICE_FORBIDDEN);

    private static final Conditions ORDER =
            new Conditions(Set.of(), Reason.BASIS_CONDITIONS_NOT_MET, Set.of(Obligation.NOTIFY));

    @Override
    public Verdict judge(Matter matter) {
        return Reach.GENERAL_RECORDS.judge(matter, CourtOrderBasis::ordered);
    }

    private static Verdict ordered(Matter matter) {
        List<EvidenceRecord> orders =
                matter.evidenceOfRecipient(EvidenceKind.COURT_ORDER).toList();
        List<EvidenceRecord> noticed = orders.stream()
                .filter(order -> NOTICE.stream().anyMatch(order::attests))
                .toList();
        return noticed.isEmpty() && !orders.isEmpty()
                ? matter.withheld(Reason.NOTICE_REQUIRED)
                : ORDER.judge(matter, noticed.stream());
    }
}
