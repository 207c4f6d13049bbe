package org.throughline.consent;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.servers.TestTokens;

/** A school district of its own for one test, and everything its people and services do over HTTP. */
public final class District {
    private final UUID id = UUID.randomUUID();
    private final String code = "d-" + id.toString().substring(0, 13);
    private final String counselor = TestTokens.person("counselor").tenant(id).token();

    private District() {}

    public static District in(String timeZone) {
        District district = new District();
        district.register(given().auth().oauth2(service().token()), timeZone);
        district.register(
                atTheDirectory(TestTokens.service("operator").audience("partner-directory-service")), timeZone);
        return district;
    }

    private void register(RequestSpecification operator, String timeZone) {
        operator.header("Throughline-Tenant", id.toString())
                .contentType(ContentType.JSON)
                .body(Map.of("code", code, "name", name(), "timeZone", timeZone))
                .put("/v1/tenants/{id}", id)
                .then()
                .statusCode(204);
    }

    /** A call of partner-directory-service, the packaged program itself, which is asked who has which training. */
    static RequestSpecification atTheDirectory(TestTokens by) {
        return given().baseUri(System.getProperty("throughline.directory.url"))
                .auth()
                .oauth2(by.token())
                .contentType(ContentType.JSON);
    }

    public static TestTokens service() {
        return TestTokens.service("referral-service").audience("consent-service");
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return "District " + code;
    }

    /** A call of referral-service for this district. */
    public RequestSpecification asService() {
        return given().auth()
                .oauth2(service().token())
                .header("Throughline-Tenant", id.toString())
                .contentType(ContentType.JSON);
    }

    /** A call of referral-service on behalf of a person. */
    public RequestSpecification asServiceFor(TestTokens person) {
        return asService().header("Throughline-Person-Token", person.token());
    }

    public RequestSpecification asCounselor() {
        return given().auth().oauth2(counselor).contentType(ContentType.JSON);
    }

    public RequestSpecification as(TestTokens person) {
        return given().auth().oauth2(person.token()).contentType(ContentType.JSON);
    }

    public RequestSpecification asAuditor() {
        return as(TestTokens.person("auditor").tenant(id));
    }

    public RequestSpecification asAdmin() {
        return as(TestTokens.person("district-admin").tenant(id));
    }

    public RequestSpecification asCoordinator() {
        return as(TestTokens.person("coordinator").tenant(id));
    }

    /** Puts a record of evidence on file, as the district admin. */
    public String file(Map<String, Object> evidence) {
        return asAdmin()
                .body(evidence)
                .post("/v1/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public void enterRule(Map<String, Object> rule) {
        Map<String, Object> body = new HashMap<>(rule);
        body.put("citation", "a citation");
        body.put("reviewer", "counsel");
        body.put("effectiveFrom", "2020-01-01");
        asAdmin().body(body).post("/v1/rules").then().statusCode(201);
    }

    /** A student born on that day, with one parent whose rights are on file. */
    public Family family(String birthDate) {
        Family family = new Family(this);
        putSubject(family, birthDate, "PARENT");
        return family;
    }

    public void putSubject(Family family, String birthDate, String authority, String... retiredContacts) {
        asService()
                .body(Map.of(
                        "birthDate",
                        birthDate,
                        "holders",
                        List.of(Map.of(
                                "id",
                                family.parent().toString(),
                                "relationship",
                                "MOTHER",
                                "authority",
                                authority,
                                "retiredContacts",
                                List.of(retiredContacts)))))
                .put("/v1/subjects/{id}", family.student())
                .then()
                .statusCode(204);
    }

    public static Map<String, Object> releaseBody(UUID student, UUID agency, String... categories) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("studentId", student.toString());
        body.put("type", "FERPA_CONSENT");
        body.put("discloser", "DISTRICT");
        body.put("recipients", List.of(Map.of("kind", "AGENCY", "id", agency.toString(), "name", "Puentes Services")));
        body.put("purposes", List.of("COC"));
        body.put("categories", List.of(categories));
        body.put("effectiveFrom", "2025-08-15");
        body.put("effectiveUntil", "2026-06-30");
        body.put("language", "es");
        return body;
    }

    /** What an agency holds, for the district: a body as above. */
    public Map<String, Object> bodyOfRecordsOf(UUID agency, UUID student, String type, String category) {
        Map<String, Object> body = releaseBody(student, agency, category);
        body.put("type", type);
        body.put("discloser", "AGENCY");
        body.put("discloserId", agency.toString());
        body.put("discloserName", "Mill Creek Clinic");
        body.put("recipients", List.of(Map.of("kind", "DISTRICT", "id", id.toString())));
        return body;
    }

    /** A draft for this agency, as the fixture of the rules has it. */
    public UUID draft(Family family, UUID agency, String... categories) {
        return draft(releaseBody(family.student(), agency, categories));
    }

    public UUID draft(Map<String, Object> body) {
        return UUID.fromString(asCounselor()
                .body(body)
                .post("/v1/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Where a release stands, as the counselor sees it. */
    public void requireStatus(UUID release, String status) {
        asCounselor().get("/v1/releases/{id}", release).then().body("status", equalTo(status));
    }

    /** The words as this person reads them, before a witness. */
    public ValidatableResponse document(UUID release, Map<String, Object> signer) {
        return asCounselor()
                .body(signer)
                .post("/v1/releases/{id}/document", release)
                .then()
                .statusCode(200);
    }

    /** The counselor knows who signs, and sees it. */
    public ValidatableResponse witness(
            UUID release, Map<String, Object> signer, String documentHash, Map<String, Object> besides) {
        Map<String, Object> body = new HashMap<>();
        body.put("signer", signer);
        body.put("identifiedBy", "KNOWN_PERSONALLY");
        body.put("documentHash", documentHash);
        body.putAll(besides);
        return asCounselor()
                .body(body)
                .post("/v1/releases/{id}/witnessed-signature", release)
                .then();
    }

    public ValidatableResponse revoke(Family family, UUID release, String... categories) {
        Map<String, Object> body = new HashMap<>();
        body.put("receivedFrom", family.parent().toString());
        body.put("channel", "LETTER");
        if (categories.length > 0) {
            body.put("categories", List.of(categories));
        }
        return asCounselor()
                .body(body)
                .post("/v1/releases/{id}/revocation", release)
                .then();
    }

    public static Map<String, Object> question(
            String mode, UUID student, String purpose, UUID agency, String... categories) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("mode", mode);
        body.put("subjectId", student.toString());
        body.put("purpose", purpose);
        body.put("basis", "CONSENT");
        if (agency != null) {
            body.put("recipient", Map.of("kind", "AGENCY", "id", agency.toString()));
        }
        body.put("items", items(categories));
        return body;
    }

    public static List<Map<String, Object>> items(String... categories) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String category : categories) {
            items.add(Map.of("category", category, "recordId", "rec-" + category, "recordVersion", 3));
        }
        return items;
    }

    /** B0 of the rules, or a change of it. */
    public ValidatableResponse decide(Family family, String purpose, UUID agency, String... categories) {
        return asService()
                .body(question("IMMEDIATE", family.student(), purpose, agency, categories))
                .post("/v1/decisions")
                .then()
                .statusCode(200);
    }

    public ValidatableResponse log(Family family) {
        return asAuditor()
                .body(Map.of("studentId", family.student().toString()))
                .post("/v1/disclosures/searches")
                .then()
                .statusCode(200);
    }
}
