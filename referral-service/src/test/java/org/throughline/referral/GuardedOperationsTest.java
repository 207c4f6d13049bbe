package org.throughline.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.contract.Operations;
import org.throughline.training.ShowsStudentData;

/** Of each operation it is said whether it shows student data to a district's people: a new one is in neither list until somebody thought of it. */
class GuardedOperationsTest {

    private static final String IN_THE_INBOX = "what may be shown is decided for each referral, training included";
    private static final String BY_LINK = "a mailed link has no person, and shows a summary without identity";
    private static final String TO_AN_AGENCY =
            "an agency's people alone, who are answered with nothing about the student";
    private static final String ROSTER = "progress, and where which row was wrong: never a value of it";

    /** Why an operation is not guarded. */
    private static final Map<String, String> SHOWS_NONE = Map.ofEntries(
            Map.entry("AgencyLinkResource.answer", BY_LINK),
            Map.entry("AgencyLinkResource.arrive", BY_LINK),
            Map.entry("AgencyLinkResource.open", BY_LINK),
            Map.entry("AgencyLinkResource.read", BY_LINK),
            Map.entry("InboxResource.get", IN_THE_INBOX),
            Map.entry("InboxResource.list", IN_THE_INBOX),
            Map.entry("MoveResource.accept", TO_AN_AGENCY),
            Map.entry("MoveResource.decline", TO_AN_AGENCY),
            Map.entry("MoveResource.waitlist", TO_AN_AGENCY),
            Map.entry("RosterImportResource.get", ROSTER),
            Map.entry("RosterImportResource.receive", ROSTER),
            Map.entry("StudentResource.requestSignature", "the id of what was begun, and no more"),
            Map.entry("TenantResource.register", "a district, between services"));

    @Test
    void everyOperationEitherAsksForTrainingOrShowsNoStudentData() {
        Operations operations = Operations.of("org.throughline.referral", ShowsStudentData.class);

        assertThat(operations.unmarked()).isEqualTo(SHOWS_NONE.keySet());
        assertThat(operations.marked()).hasSizeGreaterThan(10);
    }
}
