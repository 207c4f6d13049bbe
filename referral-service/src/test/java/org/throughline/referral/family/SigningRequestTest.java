package org.throughline.referral.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.referral.District;
import org.throughline.referral.Signer;
import org.throughline.referral.roster.RosterZip;

@QuarkusTest
class SigningRequestTest {

    private final UUID agency = UUID.randomUUID();

    @Test
    void aSignatureIsAskedForAtContactPointsOnFileOnly() {
        District district = District.withRoster();
        String student = district.student("s1");
        Signer mother = new Signer(district, student);
        String release = district.consent().draft(student, agency);

        ask(
                        district,
                        student,
                        mother.request(
                                release, mother.email(0), UUID.randomUUID().toString()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/codeContactId"))
                .body("errors[0].code", equalTo("NOT_A_CONTACT"));
        ask(district, student, mother.request(release, UUID.randomUUID().toString(), mother.email(1)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/linkContactId"));
        assertThat(district.consent().status(release)).isEqualTo("DRAFT");

        mother.signs(release);
        assertThat(district.consent().status(release)).isEqualTo("ACTIVE");
    }

    @Test
    void whoeverActsAsAParentSignsOnlyWithEvidenceOnFile() {
        District district = withAunt("");
        String student = district.student("s1");
        Signer aunt = new Signer(district, student);
        String referral = district.draft(student, district.service(agency));
        String release = district.consent().draft(student, agency);

        aunt.asked(release)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/guardianId"))
                .body("errors[0].code", equalTo("EVIDENCE_MISSING"));
        readiness(district, referral)
                .body("ready", equalTo(false))
                .body("missing.piece", hasItem("EVIDENCE_OF_AUTHORITY"))
                .body("missing.find { it.piece == 'EVIDENCE_OF_AUTHORITY' }.actor", equalTo("DISTRICT_ADMIN"));

        district.importRoster(RosterZip.version11().withAuntOf(district.code, "affidavit 7"));
        assertThat(evidenceOnFile(district, student)).isTrue();
        readiness(district, referral).body("missing.findAll { it.blocks }.piece", contains("SIGNATURE"));
        aunt.signs(release);
        readiness(district, referral).body("ready", equalTo(true));
    }

    @Test
    void evidenceStaysUntilASheetSaysThatThereIsNone() {
        District district = withAunt("affidavit 7");
        String student = district.student("s1");

        district.importRoster(RosterZip.version11().withMailboxesOf(district.code));
        assertThat(evidenceOnFile(district, student)).isTrue();
        district.importRoster(RosterZip.version11().withAuntOf(district.code, ""));
        assertThat(evidenceOnFile(district, student)).isFalse();
    }

    @Test
    void whoSignedTakesItBackAlsoOnceTheRightsAreGoneAndSignsNothingMore() {
        District district = District.withRoster();
        String student = district.student("s1");
        Signer mother = new Signer(district, student);
        String release = district.consent().draft(student, agency);
        mother.signs(release);
        district.importRoster(RosterZip.version11()
                .withMailboxesOf(district.code)
                .change("guardians.csv", "MOTHER,PARENT", "MOTHER,RIGHTS_REVOKED"));

        mother.asked(district.consent().draft(student, agency))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/guardianId"))
                .body("errors[0].code", equalTo("NOT_A_SIGNER"));
        mother.takesBack(release, mother.mail(0), mother.mail(1));

        assertThat(district.consent().status(release)).isEqualTo("REVOKED");
    }

    @Test
    void aGuardianOfTwoIsAskedForBothByOneLink() {
        District district = District.withRoster();
        String student = district.student("s1");
        String sibling = district.student("s2");
        Signer mother = new Signer(district, student);
        String release = district.consent().draft(student, agency);
        String siblings = district.consent().draft(sibling, agency);
        Map<String, Object> request = new HashMap<>(mother.request(release, mother.email(0), mother.email(1)));
        request.put("releaseIds", List.of(release, siblings));

        request.put("siblingIds", List.of(district.student("s3")));
        ask(district.admin(), student, request)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/siblingIds"))
                .body("errors[0].code", equalTo("NOT_A_SIGNER"));
        ask(district, student, request).statusCode(404);
        request.put("siblingIds", List.of(sibling));
        District.await(() -> ask(district, student, request).extract().statusCode(), status -> status == 202);

        assertThat(mother.mailbox(0).nextLink()).startsWith("/l/consent/");
        assertThat(district.consent().status(release)).isEqualTo("SENT");
        assertThat(district.consent().status(siblings)).isEqualTo("SENT");
    }

    private static District withAunt(String evidence) {
        District district = new District();
        district.register();
        district.importRoster(RosterZip.version11().withAuntOf(district.code, evidence));
        return district;
    }

    /** That there is some is told; the reference itself is not. */
    private static boolean evidenceOnFile(District district, String student) {
        var family = district.counselor().get("/v1/students/" + student);
        assertThat(family.asString()).doesNotContain("affidavit");
        return family.jsonPath().getBoolean("guardians[0].evidenceOnFile");
    }

    private static ValidatableResponse readiness(District district, String referral) {
        return district.counselor()
                .get("/v1/referrals/" + referral + "/readiness")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse ask(District district, String student, Map<String, Object> request) {
        return ask(district.counselor(), student, request);
    }

    private static ValidatableResponse ask(RequestSpecification by, String student, Map<String, Object> request) {
        return by.contentType(ContentType.JSON)
                .body(request)
                .post("/v1/students/" + student + "/signing-requests")
                .then();
    }
}
