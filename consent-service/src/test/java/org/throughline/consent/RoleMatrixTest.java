package org.throughline.consent;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.kit.tenancy.Role;
import org.throughline.servers.TestTokens;

/** Every operation with every role, with none, with a stranger's signature and with another district's. */
@QuarkusTest
class RoleMatrixTest {
    private static final List<String> ROLES = List.of(
            "counselor",
            "coordinator",
            "district-admin",
            "auditor",
            "agency-staff",
            "agency-admin",
            "integrator",
            "service");
    private static final Set<String> STAFF = Set.of("counselor", "coordinator", "district-admin");

    private static final Set<String> COORDINATION = Set.of("coordinator", "district-admin");

    private static final Set<String> READERS = Set.of("counselor", "coordinator", "district-admin", "auditor");

    private District district;
    private Family family;
    private UUID release;

    /** One operation, who may call it, and a body that it accepts. */
    record Operation(String method, String path, Set<String> allowed, Object body) {}

    @BeforeEach
    void aDraft() {
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        release = district.draft(family, UUID.randomUUID(), "ATTENDANCE");
    }

    private List<Operation> operations() {
        Set<String> deciders = Set.of("service", "counselor", "coordinator", "district-admin");
        UUID agency = UUID.randomUUID();
        Map<String, Object> batch = new LinkedHashMap<>();
        batch.put("mode", "IMMEDIATE");
        batch.put("purpose", "COC");
        batch.put("basis", "CONSENT");
        batch.put("recipient", Map.of("kind", "AGENCY", "id", agency.toString()));
        batch.put(
                "subjects",
                List.of(Map.of("subjectId", family.student().toString(), "items", District.items("ATTENDANCE"))));
        List<Operation> operations = new ArrayList<>(evidenceOperations());
        operations.addAll(List.of(
                new Operation(
                        "PUT",
                        "/v1/subjects/" + UUID.randomUUID(),
                        Set.of("service"),
                        Map.of("birthDate", "2010-09-01", "holders", List.of())),
                new Operation(
                        "POST", "/v1/releases", STAFF, District.releaseBody(family.student(), agency, "ATTENDANCE")),
                new Operation(
                        "GET",
                        "/v1/releases/" + release,
                        Set.of("counselor", "coordinator", "district-admin", "auditor", "service"),
                        null),
                new Operation(
                        "GET",
                        "/v1/releases/" + release + "/fhir",
                        Set.of("counselor", "coordinator", "district-admin", "auditor", "service"),
                        null),
                new Operation(
                        "POST",
                        "/v1/releases/" + release + "/revocation",
                        STAFF,
                        Map.of("receivedFrom", family.parent().toString(), "channel", "LETTER")),
                new Operation(
                        "POST",
                        "/v1/releases/" + release + "/suspension",
                        STAFF,
                        Map.of("cause", "CUSTODY_DOCUMENT", "evidence", "order 7")),
                new Operation(
                        "POST", "/v1/releases/" + release + "/resumption", COORDINATION, Map.of("evidence", "order 8")),
                new Operation(
                        "POST", "/v1/releases/" + release + "/expiry", STAFF, Map.of("evidence", "discharge letter")),
                new Operation("POST", "/v1/releases/" + release + "/voiding", STAFF, Map.of("reason", "DUPLICATE")),
                new Operation("POST", "/v1/releases/" + release + "/voiding/confirmation", COORDINATION, Map.of()),
                new Operation(
                        "POST", "/v1/releases/" + release + "/renewal", STAFF, Map.of("effectiveUntil", "2027-06-30")),
                new Operation("GET", "/v1/releases/renewals", READERS, null),
                new Operation(
                        "GET",
                        "/v1/releases/withdrawals",
                        Set.of(
                                "counselor",
                                "coordinator",
                                "district-admin",
                                "auditor",
                                "agency-staff",
                                "agency-admin",
                                "integrator"),
                        null),
                new Operation(
                        "POST",
                        "/v1/releases/withdrawals/" + UUID.randomUUID() + "/acknowledgement",
                        Set.of("agency-staff", "agency-admin", "integrator"),
                        Map.of()),
                new Operation(
                        "GET",
                        "/v1/releases/" + UUID.randomUUID() + "/agency-form",
                        Set.of("counselor", "coordinator", "district-admin", "auditor", "agency-staff", "agency-admin"),
                        null),
                new Operation(
                        "POST",
                        "/v1/releases/" + UUID.randomUUID() + "/agency-form",
                        Set.of("agency-staff", "agency-admin"),
                        Map.of(
                                "signerId",
                                family.parent().toString(),
                                "formVersion",
                                "ROI-7",
                                "signedOn",
                                "2025-08-01",
                                "expiresOn",
                                "2026-08-01",
                                "reference",
                                "chart 7")),
                new Operation("POST", "/v1/releases/" + release + "/document", STAFF, attendee()),
                new Operation(
                        "POST",
                        "/v1/releases/" + release + "/witnessed-signature",
                        STAFF,
                        Map.of(
                                "signer",
                                attendee(),
                                "identifiedBy",
                                "KNOWN_PERSONALLY",
                                "documentHash",
                                "0".repeat(64))),
                new Operation(
                        "GET", "/v1/releases/" + release + "/copies/" + UUID.randomUUID() + "/paper", READERS, null),
                new Operation("GET", "/v1/releases/" + release + "/copies", READERS, null),
                new Operation("GET", "/v1/releases/" + release + "/copies/" + UUID.randomUUID(), READERS, null),
                new Operation(
                        "POST", "/v1/releases/" + release + "/copies/recognition", READERS, "%PDF".getBytes(US_ASCII)),
                new Operation(
                        "POST",
                        "/v1/rights-requests",
                        STAFF,
                        Map.of(
                                "studentId",
                                family.student().toString(),
                                "kind",
                                "INSPECT",
                                "requestedBy",
                                family.parent().toString())),
                new Operation("GET", "/v1/rights-requests", READERS, null),
                new Operation(
                        "POST",
                        "/v1/rights-requests/" + UUID.randomUUID() + "/extension",
                        STAFF,
                        Map.of("reference", "letter 7")),
                new Operation(
                        "POST",
                        "/v1/rights-requests/" + UUID.randomUUID() + "/answer",
                        STAFF,
                        Map.of("reference", "letter 8")),
                new Operation(
                        "POST",
                        "/v1/rights-requests/" + UUID.randomUUID() + "/withdrawal",
                        STAFF,
                        Map.of("reference", "letter 9")),
                new Operation("POST", "/v1/signings", Set.of("service"), family.signingRequest(release)),
                new Operation(
                        "POST",
                        "/v1/decisions",
                        deciders,
                        District.question("IMMEDIATE", family.student(), "COC", agency, "ATTENDANCE")),
                new Operation("POST", "/v1/decisions/batches", deciders, batch),
                new Operation("POST", "/v1/decisions/" + UUID.randomUUID() + "/confirmation", deciders, Map.of()),
                new Operation(
                        "GET",
                        "/v1/decisions/" + UUID.randomUUID() + "/explanation",
                        Set.of("district-admin", "auditor"),
                        null),
                new Operation(
                        "POST",
                        "/v1/decisions/simulations",
                        Set.of("district-admin", "auditor"),
                        Map.of(
                                "at",
                                "2099-01-01T00:00:00Z",
                                "question",
                                District.question("IMMEDIATE", family.student(), "COC", agency, "ATTENDANCE"))),
                new Operation(
                        "POST",
                        "/v1/disclosures/searches",
                        Set.of("auditor"),
                        Map.of("studentId", family.student().toString())),
                new Operation(
                        "POST",
                        "/v1/disclosures/accountings",
                        Set.of("auditor", "district-admin"),
                        Map.of("studentId", family.student().toString(), "view", "FERPA")),
                new Operation(
                        "POST",
                        "/v1/disclosures/erasures",
                        Set.of("district-admin"),
                        Map.of(
                                "studentId",
                                family.student().toString(),
                                "before",
                                "2015-01-01T00:00:00Z",
                                "reference",
                                "schedule 7")),
                new Operation(
                        "POST",
                        "/v1/disclosures/copies",
                        Set.of("auditor", "district-admin"),
                        Map.of("rightsRequestId", UUID.randomUUID().toString())),
                new Operation("POST", "/v1/disclosures/verification", Set.of("auditor"), Map.of()),
                new Operation(
                        "PUT",
                        "/v1/tenants/" + UUID.randomUUID(),
                        Set.of("service"),
                        Map.of(
                                "code",
                                "t-" + UUID.randomUUID().toString().substring(0, 8),
                                "name",
                                "T",
                                "timeZone",
                                "America/Chicago"))));
        return operations;
    }

    private Map<String, Object> attendee() {
        return Map.of("signerId", family.parent().toString(), "signerName", "Ana Prueba", "language", "es");
    }

    /** Filing is one operation for each kind of evidence, each with filers of its own. */
    private List<Operation> evidenceOperations() {
        List<Operation> operations = new ArrayList<>();
        for (EvidenceKind kind : EvidenceKind.values()) {
            Set<String> filers = kind.filers().stream().map(Role::claim).collect(Collectors.toSet());
            operations.add(new Operation("POST", "/v1/evidence", filers, evidence(kind)));
        }
        String record = "/v1/evidence/" + UUID.randomUUID();
        operations.add(new Operation("POST", record + "/confirmation", COORDINATION, Map.of()));
        operations.add(new Operation("POST", record + "/ending", STAFF, Map.of()));
        operations.add(new Operation(
                "POST",
                "/v1/evidence/searches",
                Set.of("counselor", "coordinator", "district-admin", "auditor"),
                Map.of("studentId", family.student().toString())));
        operations.add(new Operation(
                "GET", "/v1/rules", Set.of("counselor", "coordinator", "district-admin", "auditor"), null));
        operations.add(new Operation(
                "POST",
                "/v1/rules",
                Set.of("district-admin"),
                Map.of(
                        "topic",
                        "IMMUNIZATION_ENTRY_MANDATE",
                        "citation",
                        "a citation",
                        "reviewer",
                        "counsel",
                        "effectiveFrom",
                        "2020-01-01")));
        return operations;
    }

    private Map<String, Object> evidence(EvidenceKind kind) {
        return Map.of(
                "kind",
                kind.name(),
                "studentId",
                family.student().toString(),
                "party",
                Map.of("kind", "OTHER", "id", "nobody in particular"),
                "reference",
                "none",
                "categories",
                List.of("ATTENDANCE"),
                "effectiveUntil",
                "2099-01-01T00:00:00Z",
                "statements",
                kind.stated().stream().collect(Collectors.toMap(Enum::name, statement -> "in words")));
    }

    @Test
    void everyOperationAnswersItsRolesAndNoOther() {
        for (String role : ROLES) {
            for (Operation operation : operations()) {
                int status = call(operation, as(role));
                if (operation.allowed().contains(role)) {
                    assertThat(status)
                            .as("%s %s as %s", operation.method(), operation.path(), role)
                            .isNotIn(401, 403, 500);
                } else {
                    assertThat(status)
                            .as("%s %s as %s", operation.method(), operation.path(), role)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void nothingAnswersWithoutAValidToken() {
        for (Operation operation : operations()) {
            Stream.of(
                            given(),
                            given().auth()
                                    .oauth2(TestTokens.person("counselor", "service", "auditor")
                                            .tenant(district.id())
                                            .signedByAStranger()
                                            .token()),
                            given().auth()
                                    .oauth2(TestTokens.person("counselor", "auditor")
                                            .tenant(district.id())
                                            .expired()
                                            .token()),
                            given().auth()
                                    .oauth2(TestTokens.service("referral-service")
                                            .audience("another-service")
                                            .token()))
                    .forEach(request -> assertThat(call(operation, request))
                            .as("%s %s", operation.method(), operation.path())
                            .isEqualTo(401));
        }
    }

    @Test
    void aTokenOfADistrictAndOfAnAgencyAtOnceIsRefused() {
        TestTokens both =
                TestTokens.person("counselor", "auditor").tenant(district.id()).organization(UUID.randomUUID());
        for (Operation operation : operations()) {
            assertThat(call(operation, given().auth().oauth2(both.token())))
                    .as("%s %s", operation.method(), operation.path())
                    .isEqualTo(403);
        }
    }

    @Test
    void aTokenWithoutADistrictReachesNoDistrict() {
        TestTokens nowhere = TestTokens.person("counselor", "auditor");
        for (Operation operation : operations()) {
            assertThat(call(operation, given().auth().oauth2(nowhere.token())))
                    .as("%s %s", operation.method(), operation.path())
                    .isEqualTo(403);
        }
    }

    @Test
    void anotherDistrictSeesAndChangesNothing() {
        UUID elsewhere = District.in("America/New_York").id();
        TestTokens stranger =
                TestTokens.person("counselor", "coordinator", "auditor").tenant(elsewhere);
        for (Operation operation : operations()) {
            int status = call(operation, given().auth().oauth2(stranger.token()));
            if (operation.path().contains(release.toString())) {
                assertThat(status)
                        .as("%s %s", operation.method(), operation.path())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void anotherDistrictsAuditorReadsNothingOfTheLog() {
        district.decide(family, "COC", UUID.randomUUID(), "ATTENDANCE");
        TestTokens stranger = TestTokens.person("auditor")
                .tenant(District.in("America/New_York").id());

        given().auth()
                .oauth2(stranger.token())
                .contentType(ContentType.JSON)
                .body(Map.of("studentId", family.student().toString()))
                .post("/v1/disclosures/searches")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        district.log(family).body("items", hasSize(1));
    }

    private RequestSpecification as(String role) {
        if (role.equals("service")) {
            return given().auth()
                    .oauth2(District.service().token())
                    .header("Throughline-Tenant", district.id().toString());
        }
        if (role.equals("integrator")) {
            return given().auth()
                    .oauth2(TestTokens.integrator("feed", district.id(), UUID.randomUUID())
                            .token());
        }
        TestTokens person = TestTokens.person(role);
        return given().auth()
                .oauth2((role.startsWith("agency")
                                ? person.organization(UUID.randomUUID())
                                : person.tenant(district.id()))
                        .token());
    }

    private static int call(Operation operation, RequestSpecification request) {
        RequestSpecification complete = request.contentType(ContentType.JSON);
        if (operation.body() instanceof byte[] document) {
            complete = request.contentType("application/pdf").body(document);
        } else if (operation.body() != null) {
            complete = complete.body(operation.body());
        }
        return complete.request(operation.method(), operation.path()).statusCode();
    }
}
