package org.throughline.consent.decision;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.consent.release.Party;
import org.throughline.consent.subject.HolderId;

/**
 * Who holds the rights inspects the student's education records (34 CFR 99.10): a parent, who acts as one, or the eligible
 * student, as the rights stand at this moment. No notice and no filter is owed to who looks at their own.
 */
record FamilyAccessBasis() implements Rule {
    @Override
    public Verdict judge(Matter matter) {
        return Reach.EDUCATION_RECORDS.judge(matter, FamilyAccessBasis::inspected);
    }

    private static Verdict inspected(Matter matter) {
        if (matter.recipient().kind() != Party.Kind.FAMILY) {
            return matter.withheld(Reason.REQUESTER_NOT_AUTHORIZED);
        }
        HolderId person = new HolderId(UUID.fromString(matter.recipient().id()));
        if (matter.holdsRights(person)) {
            return new Verdict.Permitted(matter.item(), matter.regime(), new Support.ByEvidence(List.of()), Set.of());
        }
        return matter.withheld(matter.lostRights(person) ? Reason.RIGHTS_TRANSFERRED : Reason.REQUESTER_NOT_AUTHORIZED);
    }
}
