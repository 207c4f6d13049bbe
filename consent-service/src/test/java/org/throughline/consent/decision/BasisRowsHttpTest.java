package org.throughline.consent.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;
import org.throughline.servers.TestTokens;

/** Rows of consent-rules section 2 by number, over HTTP, on evidence that people of the district filed. */
@QuarkusTest
class BasisRowsHttpTest {
    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;

    @BeforeEach
    void districtInChicagoAndItsStudentOfFifteen() {
        clock.set(Fixture.T);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
    }

    @Test
    @DisplayName("rows 7 and 8: a class, by the membership at the moment (99.30(b)(3))")
    void rows7And8() {
        Map<String, Object> body = District.releaseBody(family.student(), agency, "ATTENDANCE");
        body.put("recipients", List.of(Map.of("kind", "CLASS", "id", "mental-health", "name", "All partners")));
        UUID release = district.draft(body);
        family.sign(release);
        ask(district.asService(), "CONSENT", "ATTENDANCE").body("reason", equalTo("WRONG_RECIPIENT"));

        String membership = district.file(
                Map.of("kind", "CLASS_MEMBERSHIP", "party", party("AGENCY", agency), "reference", "mental-health"));
        ask(district.asService(), "CONSENT", "ATTENDANCE").body("outcome", equalTo("PERMIT"));
        district.log(family).body("items[0].disclosure.recipient.id", equalTo(agency.toString()));

        end(membership).statusCode(200);
        ask(district.asService(), "CONSENT", "ATTENDANCE").body("reason", equalTo("WRONG_RECIPIENT"));
    }

    @Test
    @DisplayName("rows 18 and 19: directory information, until the family opts out (99.37)")
    void rows18And19() {
        district.file(Map.of(
                "kind", "DIRECTORY_DESIGNATION",
                "categories", List.of("IDENTITY"),
                "attested", List.of("PUBLIC_NOTICE_GIVEN")));
        ask(district.asCounselor(), "DIRECTORY", "IDENTITY")
                .body("outcome", equalTo("PERMIT"))
                .body("obligations", containsInAnyOrder("LOG", "TTL"));

        district.file(Map.of("kind", "DIRECTORY_OPT_OUT", "studentId", student()));
        ask(district.asCounselor(), "DIRECTORY", "IDENTITY").body("reason", equalTo("DIRECTORY_OPT_OUT"));
    }

    @Test
    @DisplayName("rows 21 and 22: a contractor, with and without direct control (99.31(a)(1))")
    void rows21And22() {
        String without = designate("AGENCY", agency.toString(), "INSTITUTIONAL_FUNCTION");
        ask(district.asService(), "SCHOOL_OFFICIAL", "OUTCOMES")
                .body("reason", equalTo("BASIS_CONDITIONS_NOT_MET"))
                .body("items[0].lacking", hasItem("DIRECT_CONTROL"));
        end(without).statusCode(200);

        String whole = designateWholly("AGENCY", agency.toString());
        ask(district.asService(), "SCHOOL_OFFICIAL", "OUTCOMES", "GRADES")
                .body("outcome", equalTo("PERMIT_FILTERED"))
                .body("items[0].evidenceIds", contains(whole))
                .body("items[0].releaseId", nullValue())
                .body("obligations", containsInAnyOrder("LOG", "TTL", "FILTER", "N_FERPA"));
        district.log(family)
                .body("items[0].disclosure.given[0].evidence", contains(whole))
                .body("items[0].disclosure.flags.ferpaRequired", equalTo(false));
    }

    @Test
    @DisplayName("row 23: an emergency, confirmed by a second person (99.36, 99.32(a)(5))")
    void row23() {
        String emergency = emergency();
        ask(district.asCounselor(), "HEALTH_SAFETY", "ATTENDANCE")
                .body("outcome", equalTo("PERMIT"))
                .body("obligations", containsInAnyOrder("LOG", "TTL", "JUSTIFY", "REVIEW", "N_FERPA"));
        district.log(family)
                .body("items[0].disclosure.flags.ferpaRequired", equalTo(true))
                .body("items[0].disclosure.given[0].evidence", contains(emergency));

        clock.set(Fixture.T.plusSeconds(25 * 3600));
        ask(district.asCounselor(), "HEALTH_SAFETY", "ATTENDANCE").body("reason", equalTo("EMERGENCY_REVIEW_OVERDUE"));
        clock.set(Fixture.T.plusSeconds(3600));
        district.asCoordinator()
                .post("/v1/evidence/{id}/confirmation", emergency)
                .then()
                .statusCode(200)
                .body("confirmed.at", startsWith("2026-02-02T17:00:"));
        clock.set(Fixture.T.plusSeconds(25 * 3600));
        ask(district.asCounselor(), "HEALTH_SAFETY", "ATTENDANCE").body("outcome", equalTo("PERMIT"));
    }

    @Test
    @DisplayName("row 23: who filed an emergency does not confirm it, and nobody confirms it twice")
    void row23SecondPerson() {
        TestTokens author = TestTokens.person("coordinator").tenant(district.id());
        String emergency = district.as(author)
                .body(emergencyBody())
                .post("/v1/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        district.as(author)
                .post("/v1/evidence/{id}/confirmation", emergency)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:confirmed-by-its-author"));
        district.asAdmin()
                .post("/v1/evidence/{id}/confirmation", emergency)
                .then()
                .statusCode(200);
        district.asAdmin()
                .post("/v1/evidence/{id}/confirmation", emergency)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:nothing-to-confirm"));
    }

    @Test
    @DisplayName("row 24: without a justification on file nothing leaves, and a blank one is not filed (99.32(a)(5))")
    void row24() {
        ask(district.asCounselor(), "HEALTH_SAFETY", "ATTENDANCE")
                .body("reason", equalTo("EMERGENCY_JUSTIFICATION_REQUIRED"));

        Map<String, Object> blank = new HashMap<>(emergencyBody());
        blank.put("statements", Map.of("THREAT", " ", "NECESSITY", "to treat"));
        district.asCounselor().body(blank).post("/v1/evidence").then().statusCode(422);
    }

    @Test
    @DisplayName("rows 27 and 28: the agency responsible for the child, and one that is not (1232g(b)(1)(L))")
    void rows27And28() {
        String investigator = district.file(Map.of(
                "kind", "PLACEMENT",
                "studentId", student(),
                "party", party("AGENCY", agency),
                "attested", List.of("CASE_PLAN_ACCESS")));
        ask(district.asService(), "CHILD_WELFARE", "ATTENDANCE").body("reason", equalTo("BASIS_CONDITIONS_NOT_MET"));
        end(investigator).statusCode(200);
        district.file(Map.of(
                "kind", "PLACEMENT",
                "studentId", student(),
                "party", party("AGENCY", agency),
                "attested", List.of("CASE_PLAN_ACCESS", "LEGALLY_RESPONSIBLE")));

        district.asServiceFor(TestTokens.person("agency-staff").organization(agency))
                .body(question("CHILD_WELFARE", null, "ATTENDANCE"))
                .post("/v1/decisions")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("PERMIT"))
                .body("obligations", hasItem("N_CWA"));
    }

    @Test
    @DisplayName("rows 30 and 31: a court order, after notice (99.31(a)(9))")
    void rows30And31() {
        Map<String, Object> court = Map.of("kind", "OTHER", "id", "Family court");
        Map<String, Object> order = new HashMap<>(Map.of(
                "kind",
                "COURT_ORDER",
                "studentId",
                student(),
                "party",
                court,
                "reference",
                "26-DR-1187",
                "categories",
                List.of("ATTENDANCE")));
        String unnoticed = district.file(order);
        ask(district.asAdmin(), "COURT_ORDER", court).body("reason", equalTo("NOTICE_REQUIRED"));
        end(unnoticed).statusCode(200);

        order.put("attested", List.of("NOTICE_ATTEMPTED"));
        district.file(order);
        ask(district.asAdmin(), "COURT_ORDER", court)
                .body("outcome", equalTo("PERMIT"))
                .body("obligations", containsInAnyOrder("LOG", "TTL", "NOTIFY"));
    }

    @Test
    @DisplayName("row 32: an audit, without and with its written agreement (99.35(a)(3))")
    void row32() {
        ask(district.asAdmin(), "AUDIT", "OUTCOMES").body("reason", equalTo("AGREEMENT_REQUIRED"));
        district.file(Map.of(
                "kind", "WRITTEN_AGREEMENT",
                "party", party("AGENCY", agency),
                "reference", "MOU-7",
                "categories", List.of("OUTCOMES"),
                "attested", List.of("AUDIT")));
        ask(district.asAdmin(), "AUDIT", "OUTCOMES").body("outcome", equalTo("PERMIT"));
    }

    @Test
    @DisplayName("row 35: proof of immunization from a clinic to the school (164.512(b)(1)(vi))")
    void row35() {
        Map<String, Object> question = question("IMMUNIZATION", null, "IMMUNIZATION");
        question.put("discloser", Map.of("kind", "AGENCY", "id", agency.toString()));
        question.put("recipient", Map.of("kind", "DISTRICT", "id", district.id().toString()));
        decide(district.asService(), question).body("reason", equalTo("INDETERMINATE"));
        district.file(
                Map.of("kind", "INSTITUTION", "party", party("AGENCY", agency), "attested", List.of("COVERED_ENTITY")));
        decide(district.asService(), question).body("reason", equalTo("STATE_RULE_UNCONFIGURED"));
        district.enterRule(Map.of("topic", "IMMUNIZATION_ENTRY_MANDATE"));
        decide(district.asService(), question).body("reason", equalTo("AGREEMENT_REQUIRED"));
        district.file(Map.of(
                "kind", "IMMUNIZATION_AGREEMENT",
                "studentId", student(),
                "statements", Map.of("AGREED_BY", "the mother", "AGREED_HOW", "by telephone")));

        decide(district.asService(), question)
                .body("outcome", equalTo("PERMIT"))
                .body("items[0].regime", equalTo("HIPAA"))
                .body("obligations", containsInAnyOrder("LOG", "TTL", "FILTER", "MINNEC"));
        district.log(family).body("items[0].disclosure.flags.hipaaAccountable", equalTo(true));
    }

    @Test
    @DisplayName("row 38: the district's own data warehouse asks by its own token (99.31(a)(1))")
    void row38() {
        TestTokens warehouse = TestTokens.integrator("warehouse", district.id(), UUID.randomUUID());
        String integrator = district.asServiceFor(warehouse)
                .body(question("SCHOOL_OFFICIAL", null, "OUTCOMES"))
                .post("/v1/decisions")
                .then()
                .statusCode(200)
                .body("reason", equalTo("NOT_AVAILABLE"))
                .extract()
                .path("decisionId");
        district.log(family).body("items[0].decisionId", equalTo(integrator));
        String recipient = district.log(family).extract().path("items[0].disclosure.recipient.id");
        designateWholly("INTEGRATOR", recipient);

        district.asServiceFor(warehouse)
                .body(question("SCHOOL_OFFICIAL", null, "OUTCOMES"))
                .post("/v1/decisions")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("PERMIT"));
        district.log(family).body("items", hasSize(2));
    }

    @Test
    @DisplayName("RECIPIENT_DEBARRED whatever is claimed, and no word of it to the agency (1232g(b)(4)(B))")
    void debarred() {
        designateWholly("AGENCY", agency.toString());
        district.file(Map.of("kind", "DEBARMENT", "party", party("AGENCY", agency), "reference", "99.33"));

        ask(district.asService(), "SCHOOL_OFFICIAL", "OUTCOMES").body("reason", equalTo("RECIPIENT_DEBARRED"));
        district.asServiceFor(TestTokens.person("agency-staff").organization(agency))
                .body(question("SCHOOL_OFFICIAL", null, "OUTCOMES"))
                .post("/v1/decisions")
                .then()
                .body("reason", equalTo("NOT_AVAILABLE"))
                .body("items[0].lacking", nullValue());
    }

    @Test
    void aBasisIsClaimedByItsRolesOnly() {
        for (String basis : List.of("HEALTH_SAFETY", "COURT_ORDER", "STUDY", "AUDIT", "MANDATED_REPORT")) {
            district.asService()
                    .body(question(basis, Map.of("kind", "AGENCY", "id", agency.toString()), "ATTENDANCE"))
                    .post("/v1/decisions")
                    .then()
                    .statusCode(403);
        }
        district.asServiceFor(TestTokens.person("agency-staff").organization(agency))
                .body(question("DIRECTORY", null, "IDENTITY"))
                .post("/v1/decisions")
                .then()
                .statusCode(403);
        district.log(family).body("items", hasSize(0));
    }

    @Test
    void evidenceThatEndsBetweenDecisionAndDeliveryPermitsNothingAnyMore() {
        String designation = designateWholly("AGENCY", agency.toString());
        Map<String, Object> deferred =
                question("SCHOOL_OFFICIAL", Map.of("kind", "AGENCY", "id", agency.toString()), "OUTCOMES");
        deferred.put("mode", "DEFERRED");
        String id = decide(district.asService(), deferred)
                .body("outcome", equalTo("PERMIT"))
                .extract()
                .path("decisionId");
        end(designation).statusCode(200);

        district.asService()
                .post("/v1/decisions/{id}/confirmation", id)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("DENY"))
                .body("reason", equalTo("BASIS_CONDITIONS_NOT_MET"));
    }

    @Test
    void anotherDistrictsEvidenceSupportsNothingAndIsNotThere() {
        District other = District.in("America/New_York");
        String elsewhere = other.file(Map.of(
                "kind", "WRITTEN_AGREEMENT",
                "party", party("AGENCY", agency),
                "reference", "MOU-7",
                "categories", List.of("OUTCOMES"),
                "attested", List.of("AUDIT")));

        ask(district.asAdmin(), "AUDIT", "OUTCOMES").body("reason", equalTo("AGREEMENT_REQUIRED"));
        end(elsewhere).statusCode(404);
        district.asAdmin()
                .body(Map.of("party", party("AGENCY", agency)))
                .post("/v1/evidence/searches")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void anotherDistrictIsNoRecipient() {
        district.asService()
                .body(question(
                        "CONSENT",
                        Map.of("kind", "DISTRICT", "id", UUID.randomUUID().toString()),
                        "ATTENDANCE"))
                .post("/v1/decisions")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsOnFileIsReadByTheDistrictsPeople() {
        emergency();

        district.asAuditor()
                .body(Map.of("studentId", student()))
                .post("/v1/evidence/searches")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.kind", contains("EMERGENCY"))
                .body("items[0].statements.THREAT", equalTo("a threat in words"))
                .body("items[0].filed.by", not(nullValue()));
    }

    @Test
    void whatAKindDoesNotKnowIsRefusedAndSaysWhere() {
        assertInvalid(Map.of("kind", "PLACEMENT", "studentId", student()), "/party");
        assertInvalid(Map.of("kind", "DIRECTORY_OPT_OUT"), "/studentId");
        assertInvalid(
                Map.of("kind", "DIRECTORY_OPT_OUT", "studentId", student(), "attested", List.of("DIRECT_CONTROL")),
                "/attested");
        assertInvalid(
                Map.of("kind", "EMERGENCY", "studentId", student(), "party", party("AGENCY", agency)),
                "/statements/NECESSITY");
    }

    private void assertInvalid(Map<String, Object> body, String pointer) {
        district.asAdmin()
                .body(body)
                .post("/v1/evidence")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    private String student() {
        return family.student().toString();
    }

    private static Map<String, Object> party(String kind, Object id) {
        return Map.of("kind", kind, "id", id.toString());
    }

    private Map<String, Object> emergencyBody() {
        return Map.of(
                "kind",
                "EMERGENCY",
                "studentId",
                student(),
                "party",
                party("AGENCY", agency),
                "statements",
                Map.of("THREAT", "a threat in words", "NECESSITY", "a necessity in words"));
    }

    private String emergency() {
        return district.asCounselor()
                .body(emergencyBody())
                .post("/v1/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String designateWholly(String kind, String id) {
        return designate(
                kind,
                id,
                "INSTITUTIONAL_FUNCTION",
                "DIRECT_CONTROL",
                "BOUND_BY_REDISCLOSURE_RULE",
                "LEGITIMATE_INTEREST");
    }

    private String designate(String kind, String id, String... attested) {
        return district.file(Map.of(
                "kind", "SCHOOL_OFFICIAL",
                "party", party(kind, id),
                "categories", List.of("OUTCOMES"),
                "attested", List.of(attested)));
    }

    private ValidatableResponse end(String evidence) {
        return district.asAdmin().post("/v1/evidence/{id}/ending", evidence).then();
    }

    private Map<String, Object> question(String basis, Map<String, Object> recipient, String... categories) {
        Map<String, Object> body = District.question("IMMEDIATE", family.student(), "COC", null, categories);
        body.put("basis", basis);
        if (recipient != null) {
            body.put("recipient", recipient);
        }
        return body;
    }

    private ValidatableResponse ask(RequestSpecification as, String basis, String... categories) {
        return decide(as, question(basis, party("AGENCY", agency), categories));
    }

    private ValidatableResponse ask(RequestSpecification as, String basis, Map<String, Object> recipient) {
        return decide(as, question(basis, recipient, "ATTENDANCE"));
    }

    private static ValidatableResponse decide(RequestSpecification as, Map<String, Object> question) {
        return as.body(question).post("/v1/decisions").then().statusCode(200);
    }
}
