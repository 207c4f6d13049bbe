package org.throughline.referral.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.referral.District;
import org.throughline.referral.Signer;
import org.throughline.referral.roster.RosterZip;
import org.throughline.servers.Mailbox;
import org.throughline.servers.TestTokens;

/** How a contact point comes on file, and what that means for a code that would go there. */
@QuarkusTest
class ContactPointTest {

    private final UUID agency = UUID.randomUUID();
    private final UUID clerk = UUID.randomUUID();

    @Test
    void theDistrictsFirstRosterStandsBehindItsContacts() {
        District district = District.withRoster();

        assertThat(confirmations(district)).containsOnly("DISTRICT_ROSTER");
    }

    @Test
    void whatAnIntegratorSendsIsConfirmedByNobody() {
        District district = new District();
        district.register();

        send(district, TestTokens.integrator("sis", district.tenant, clerk), sheet(district));

        assertThat(confirmations(district)).hasSize(3).containsOnlyNulls();
    }

    @Test
    void anAddressThatComesOffTheFileIsToldOnceInItsReadersLanguage() {
        District district = District.withRoster();
        Mailbox old = new Mailbox("luz." + district.code + "@work.test");
        RosterZip changed = sheet(district).change("guardians.csv", old.address(), other(district));

        sendAsClerk(district, changed);
        sendAsClerk(district, changed);

        assertThat(old.only())
                .contains("District " + district.code + " ha quitado esta dirección de sus datos")
                .doesNotContain("Luz", "Rivera", other(district));
    }

    @Test
    void anAddressThatARosterAddsIsToldOnceToTheOthers() {
        District district = District.withRoster();
        Mailbox first = new Mailbox("luz." + district.code + "@families.test");
        String work = "luz." + district.code + "@work.test";
        sendAsClerk(district, sheet(district).change("guardians.csv", work, ""));
        assertThat(new Mailbox(work).next()).contains("ha quitado");
        assertThat(first.mails()).isEmpty();

        sendAsClerk(district, sheet(district).change("guardians.csv", work, other(district)));
        sendAsClerk(district, sheet(district).change("guardians.csv", work, other(district)));

        assertThat(first.only())
                .contains("District " + district.code + " ha añadido a sus datos otra manera")
                .doesNotContain("Luz", "Rivera", other(district));
        assertThat(new Mailbox(other(district)).mails()).isEmpty();
    }

    @Test
    void whatTakesAnothersPlaceWaitsForASecondPerson() {
        District district = District.withRoster();
        sendAsClerk(
                district,
                sheet(district).change("guardians.csv", "luz." + district.code + "@work.test", other(district)));
        String student = district.student("s1");
        Signer mother = new Signer(district, student);
        String release = district.consent().draft(student, agency);
        assertThat(confirmations(district)).containsExactly("DISTRICT_ROSTER", "DISTRICT_ROSTER", null);

        District.await(() -> codes(mother.asked(release)), List.of("TOO_NEW")::equals);
        confirm(district, TestTokens.person("district-admin").named(clerk), student, mother.email(1))
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:own-contact"));
        confirm(district, TestTokens.person("counselor").schools("north"), student, mother.email(1))
                .statusCode(200)
                .body("confirmation", equalTo("SECOND_PERSON"));

        assertThat(mother.mailbox(0).next()).contains("ha añadido a sus datos otra manera");
        mother.signs(release);
        assertThat(district.consent().status(release)).isEqualTo("ACTIVE");
    }

    @Test
    void whatComesBackIsAsNew() {
        District district = District.withRoster();
        sendAsClerk(
                district,
                sheet(district).change("guardians.csv", "luz." + district.code + "@work.test", other(district)));

        sendAsClerk(district, sheet(district));

        assertThat(confirmations(district)).containsExactly("DISTRICT_ROSTER", "DISTRICT_ROSTER", null);
    }

    private static String other(District district) {
        return "luz." + district.code + "@elsewhere.test";
    }

    private static RosterZip sheet(District district) {
        return RosterZip.version11().withMailboxesOf(district.code);
    }

    private void sendAsClerk(District district, RosterZip roster) {
        send(district, TestTokens.person("district-admin").named(clerk).tenant(district.tenant), roster);
    }

    private static void send(District district, TestTokens by, RosterZip roster) {
        String location = District.as(by)
                .contentType("application/zip")
                .body(roster.bytes())
                .post("/v1/roster-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String path = location.substring(location.indexOf("/v1"));
        District.await(() -> district.admin().get(path).jsonPath().getString("state"), "DONE"::equals);
    }

    private static List<String> confirmations(District district) {
        return district.admin()
                .get("/v1/students/" + district.student("s1"))
                .jsonPath()
                .getList("guardians[0].contacts.confirmation");
    }

    /** Of the errors at the code's contact, whatever else the consent service has not heard yet. */
    private static List<String> codes(Response refused) {
        refused.then().statusCode(422);
        List<String> codes = refused.jsonPath().getList("errors.findAll { it.pointer == '/codeContactId' }.code");
        return codes == null ? List.of() : codes;
    }

    private static ValidatableResponse confirm(District district, TestTokens by, String student, String contact) {
        return District.as(by.tenant(district.tenant))
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/students/" + student + "/contact-points/" + contact + "/confirmation")
                .then();
    }
}
