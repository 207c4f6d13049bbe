package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.e2e.Refused.assertRefused;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.throughline.e2e.people.Casework;
import org.throughline.e2e.people.Counselor;
import org.throughline.e2e.people.IntakeCoordinator;
import org.throughline.e2e.people.LogRow;
import org.throughline.e2e.people.Recipient;
import org.throughline.e2e.people.World;
import org.throughline.local.api.Reply;

/** Nothing about a student leaves unless a release permits exactly that at that moment; what was refused is on record. */
@OnThroughline
@Order(11)
class PermitIT {

    private final World world;
    private final Counselor counselor;

    PermitIT(World world) {
        this.world = world;
        this.counselor = world.counselor(world.riverbend());
    }

    @Test
    void withoutAReleaseNothingIsSent() {
        Casework.File draft = world.casework().drafted();
        IntakeCoordinator intake = world.intakeOf(draft.about().agency());
        State before = State.of(world, draft);

        Response refused = counselor.send(draft.referral());

        assertRefused(refused, 409, "no-permit");
        assertThat(refused.jsonPath().<String>getList("errors.code")).contains("NO_RELEASE");
        assertStillADraft(draft, before, intake, "NO_RELEASE");
    }

    @Test
    void aReleaseThatNobodyHasSignedPermitsNothing() {
        Casework.File draft = world.casework().drafted();
        IntakeCoordinator intake = world.intakeOf(draft.about().agency());
        counselor
                .releases()
                .draft(
                        draft.student(),
                        draft.about(),
                        Recipient.agency(draft.about().agency()),
                        List.of("REFERRAL_SUMMARY", "IDENTITY"));
        State before = State.of(world, draft);

        assertRefused(counselor.send(draft.referral()), 409, "no-permit");

        assertStillADraft(draft, before, intake, "NOT_SIGNED");
    }

    private void assertStillADraft(Casework.File draft, State before, IntakeCoordinator intake, String reason) {
        State after = State.of(world, draft);
        assertThat(after.referral()).isEqualTo(before.referral());
        assertThat(after.log()).hasSize(before.log().size() + 1);
        assertThat(after.log().get(0).kind()).isEqualTo("REFUSAL");
        assertThat(after.log().get(0).recipient())
                .isEqualTo(draft.about().agency().id());
        assertThat(after.log().get(0).given()).isEmpty();
        assertThat(after.log().get(0).reasons()).contains(reason);
        assertThat(intake.hasNewMail()).isFalse();
        assertThat(intake.inbox().<String>getList("items.id")).doesNotContain(draft.referral());
    }

    @Test
    void aReleaseRevokedBetweenSendingAndReadingShowsTheAgencyNothing() {
        Casework.Sent sent = world.casework().sent();
        counselor.releases().revoke(sent.file().release(), sent.student(), sent.about());
        State before = State.of(world, sent.file());

        Response read = sent.intake().read(sent.referral());

        read.then().statusCode(200);
        assertThat(read.jsonPath().getMap("student")).containsOnlyKeys("withheld");
        assertThat(read.asString())
                .doesNotContain(sent.about().student().familyName())
                .doesNotContain("REVOKED");
        assertRefusalIsOnRecord(before, sent);
    }

    @Test
    void norDoesTheLinkInTheAgencysMail() {
        Casework.Sent sent = world.casework().sent();
        counselor.releases().revoke(sent.file().release(), sent.student(), sent.about());
        State before = State.of(world, sent.file());

        Reply page = sent.intake().readSummary(sent.link()).expect(200);

        assertThat(page.body())
                .contains("not available now")
                .doesNotContain(sent.about().student().schoolName())
                .doesNotContain("name=\"answer\"");
        assertRefusalIsOnRecord(before, sent);
    }

    private void assertRefusalIsOnRecord(State before, Casework.Sent sent) {
        State after = State.of(world, sent.file());
        assertThat(after.referral()).isEqualTo(before.referral());
        assertThat(after.log()).hasSize(before.log().size() + 1);
        LogRow latest = after.log().get(0);
        assertThat(latest.kind()).isEqualTo("REFUSAL");
        assertThat(latest.recipient()).isEqualTo(sent.about().agency().id());
        assertThat(latest.given()).isEmpty();
        assertThat(latest.reasons()).containsOnly("REVOKED");
    }
}
