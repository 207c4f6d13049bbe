package org.throughline.consent.decision;

import java.util.List;
import java.util.Set;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;

/** Directory information (34 CFR 99.37): what was designated, to whom it may go, unless the family opted out. */
record DirectoryBasis() implements Rule {
    private static final Conditions NOTICE =
            new Conditions(Set.of(Attestation.PUBLIC_NOTICE_GIVEN), Reason.BASIS_CONDITIONS_NOT_MET, Set.of());

    @Override
    public Verdict judge(Matter matter) {
        return Reach.EDUCATION_RECORDS.judge(matter, DirectoryBasis::designated);
    }

    private static Verdict designated(Matter matter) {
        List<EvidenceRecord> designations = matter.evidence(EvidenceKind.DIRECTORY_DESIGNATION)
                .filter(filed -> filed.covers(matter.category()))
                .toList();
        if (!matter.category().mayBeDirectoryInformation() || designations.isEmpty()) {
            return matter.withheld(Reason.NOT_DIRECTORY_INFO);
        }
        if (matter.evidence(EvidenceKind.DIRECTORY_OPT_OUT).anyMatch(filed -> filed.covers(matter.category()))) {
            return matter.withheld(Reason.DIRECTORY_OPT_OUT);
        }
        return NOTICE.judge(matter, designations.stream().filter(filed -> filed.concerns(matter.recipient())));
    }
}
