package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.e2e.Refused.assertRefused;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.throughline.e2e.people.Casework;
import org.throughline.e2e.people.Client;
import org.throughline.e2e.people.Counselor;
import org.throughline.e2e.people.IntakeCoordinator;
import org.throughline.e2e.people.World;
import org.throughline.local.api.SignIn;
import org.throughline.local.sample.Agency;

/** Who is not concerned is refused, learns nothing, changes nothing, and leaves no trace of a disclosure. */
@OnThroughline
@Order(10)
class WhoMayIT {

    private static final Map<String, String> DUPLICATE = Map.of("reason", "DUPLICATE");

    private final World world;

    WhoMayIT(World world) {
        this.world = world;
    }

    @Test
    void withoutATokenNothingIsReadAndNothingHappens() {
        Casework.File draft = world.casework().drafted();
        State before = State.of(world, draft);

        Client nobody = world.nobody();
        assertRefused(nobody.get("/v1/students/{id}", draft.student().id()), 401, "unauthorized");
        assertRefused(nobody.post("/v1/referrals/{id}/sending", draft.referral()), 401, "unauthorized");
        assertRefused(nobody.get("/v1/inbox"), 401, "unauthorized");

        assertThat(State.of(world, draft)).isEqualTo(before);
    }

    @Test
    void aTokenThatKeycloakDidNotGiveIsNone() {
        Casework.File draft = world.casework().drafted();
        State before = State.of(world, draft);
        String real = world.tokenOf(SignIn.person("counselor.riverbend"));
        String forged = real.substring(0, real.length() - 8) + "AAAAAAAA";

        assertRefused(
                world.clientWith(forged).post("/v1/referrals/{id}/sending", draft.referral()), 401, "unauthorized");

        assertThat(State.of(world, draft)).isEqualTo(before);
    }

    @Test
    void anAuditorSendsNoReferral() {
        Casework.File released = world.casework().released();
        State before = State.of(world, released);

        assertRefused(world.auditor(world.riverbend()).trySending(released.referral()), 403, "forbidden");

        assertThat(State.of(world, released)).isEqualTo(before);
    }

    @Test
    void anAgencyReadsNoStudentsOfADistrict() {
        Casework.Sent sent = world.casework().sent();
        State before = State.of(world, sent.file());

        Client staff = world.client(SignIn.person(sent.about().agency().signIn()));
        assertRefused(staff.get("/v1/students/{id}", sent.student().id()), 403, "forbidden");
        assertRefused(staff.get("/v1/referrals/{id}", sent.referral()), 403, "forbidden");
        assertRefused(staff.get("/v1/journeys/{id}", sent.referral()), 403, "forbidden");

        assertThat(State.of(world, sent.file())).isEqualTo(before);
    }

    @Test
    void anotherDistrictsCounselorFindsNothing() {
        Casework.Sent sent = world.casework().sent();
        State before = State.of(world, sent.file());

        Counselor stranger = world.counselor(world.lakeshore());
        assertThat(stranger.search(sent.about()).jsonPath().getList("items")).isEmpty();
        assertRefused(stranger.read(sent.student().id()), 404, "not-found");
        assertRefused(stranger.readReferral(sent.referral()), 404, "not-found");
        assertRefused(stranger.cancel(sent.referral(), DUPLICATE), 404, "not-found");
        assertRefused(stranger.journey(sent.referral()), 404, "not-found");

        assertThat(State.of(world, sent.file())).isEqualTo(before);
        assertThat(world.auditor(world.lakeshore()).logOf(sent.student())).isEmpty();
    }

    @Test
    void anotherSchoolsCounselorFindsNothing() {
        Casework.Sent sent = world.casework().sent();
        State before = State.of(world, sent.file());
        String other = sent.about().student().school().equals("rb-sch-elementary") ? "middle" : "elementary";

        Counselor stranger = world.counselor("counselor-" + other + ".riverbend");
        assertRefused(stranger.read(sent.student().id()), 404, "not-found");
        assertRefused(stranger.readReferral(sent.referral()), 404, "not-found");
        assertRefused(stranger.cancel(sent.referral(), DUPLICATE), 404, "not-found");

        assertThat(State.of(world, sent.file())).isEqualTo(before);
    }

    @Test
    void anotherAgencyFindsNothing() {
        Casework.Sent sent = world.casework().sent();
        State before = State.of(world, sent.file());
        Agency other = world.riverbend().agencies().stream()
                .filter(agency -> !agency.id().equals(sent.about().agency().id()))
                .findFirst()
                .orElseThrow();

        IntakeCoordinator stranger = world.intakeOf(other);
        assertThat(stranger.inbox().<String>getList("items.id")).doesNotContain(sent.referral());
        assertRefused(stranger.read(sent.referral()), 404, "not-found");
        assertRefused(stranger.accept(sent.referral()), 404, "not-found");
        assertRefused(stranger.closeAsServed(sent.referral()), 404, "not-found");

        assertThat(State.of(world, sent.file())).isEqualTo(before);
        assertThat(world.auditor(world.riverbend()).logOf(sent.student(), other.id()))
                .isEmpty();
    }

    @Test
    void whoIsDeactivatedIsOutAtOnceAndWhoIsBackSignsInAnew() {
        String token = world.tokenOf(SignIn.person("coordinator-harbor.lakeshore"));
        String person = subject(token);
        Client holder = world.clientWith(token);
        Client admin = world.client(SignIn.person("admin.lakeshore"));
        assertThat(holder.get("/v1/services").statusCode()).isEqualTo(200);

        assertThat(admin.post("/v1/people/{id}/deactivation", person).statusCode())
                .isEqualTo(200);

        await().untilAsserted(() -> assertRefused(holder.get("/v1/services"), 401, "unauthorized"));
        assertThat(admin.post("/v1/people/{id}/reactivation", person).statusCode())
                .isEqualTo(200);
        assertRefused(holder.get("/v1/services"), 401, "unauthorized");
    }

    private static String subject(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JsonPath.from(new String(claims, StandardCharsets.UTF_8)).getString("sub");
    }
}
