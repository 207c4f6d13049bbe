package org.throughline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.referral.roster.RosterZip;
import org.throughline.servers.TestTokens;

/** Every operation with every role, with none, and with another tenant's, agency's and school's token. */
@QuarkusTest
class RoleMatrixTest {

    private static final List<String> ROLES = List.of(
            "counselor",
            "coordinator",
            "district-admin",
            "agency-staff",
            "agency-admin",
            "integrator",
            "auditor",
            "service");
    private static final List<String> SCHOOL = List.of("counselor", "coordinator", "district-admin");
    private static final List<String> AGENCY = List.of("agency-staff", "agency-admin");
    private static final List<String> EITHER =
            Stream.concat(SCHOOL.stream(), AGENCY.stream()).toList();

    private static boolean begun;
    private static District district;
    private static String student;
    private static String service;
    private static String referral;
    private static String departure;
    private static final UUID ORGANIZATION = UUID.randomUUID();

    /** @param body null for a GET; made when it is sent, since it may name what only the running fixture knows */
    record Operation(String method, String path, Supplier<?> body, List<String> roles, boolean onOneThing) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Operation> operations() {
        return List.of(
                new Operation("GET", "/v1/roster-imports/{any}", null, List.of("district-admin", "integrator"), false),
                new Operation(
                        "POST",
                        "/v1/roster-imports",
                        () -> RosterZip.version11().bytes(),
                        List.of("district-admin", "integrator"),
                        false),
                new Operation("POST", "/v1/students/searches", Map::of, SCHOOL, false),
                new Operation("GET", "/v1/students/{student}", null, SCHOOL, true),
                new Operation("GET", "/v1/students/{student}/need-reports", null, SCHOOL, true),
                new Operation("POST", "/v1/students/{student}/need-reports", RoleMatrixTest::needReport, SCHOOL, true),
                new Operation("POST", "/v1/students/{student}/signing-requests", RoleMatrixTest::signing, SCHOOL, true),
                new Operation("GET", "/v1/students/{student}/contact-points/{any}", null, SCHOOL, true),
                new Operation("POST", "/v1/students/{student}/contact-points", RoleMatrixTest::addition, SCHOOL, true),
                new Operation(
                        "POST",
                        "/v1/students/{student}/contact-points/{any}/replacement",
                        () -> Map.of("value", "+15550100009", "howLearned", "ON_A_FORM"),
                        SCHOOL,
                        true),
                new Operation(
                        "POST",
                        "/v1/students/{student}/contact-points/{any}/retirement",
                        () -> Map.of("howLearned", "NOT_REACHED"),
                        SCHOOL,
                        true),
                new Operation(
                        "POST", "/v1/students/{student}/contact-points/{any}/confirmation", Map::of, SCHOOL, true),
                new Operation("GET", "/v1/students/{student}/family-facts", null, SCHOOL, true),
                new Operation(
                        "PUT", "/v1/students/{student}/family-facts", () -> Map.of("facts", Map.of()), SCHOOL, true),
                new Operation("GET", "/v1/students/{student}/intake-papers/{any}", null, SCHOOL, true),
                new Operation("GET", "/v1/students/{student}/intake-papers/{any}/completeness", null, SCHOOL, true),
                new Operation(
                        "PUT",
                        "/v1/students/{student}/intake-papers/{any}",
                        () -> Map.of("forms", Map.of(), "documents", Map.of()),
                        SCHOOL,
                        true),
                new Operation("GET", "/v1/intake-renewals", null, SCHOOL, false),
                new Operation("POST", "/v1/referrals", RoleMatrixTest::draft, SCHOOL, true),
                new Operation("GET", "/v1/referrals/{referral}", null, SCHOOL, true),
                new Operation("GET", "/v1/referrals/{referral}/readiness", null, SCHOOL, true),
                new Operation("POST", "/v1/referrals/{referral}/sending", Map::of, SCHOOL, true),
                new Operation("POST", "/v1/referrals/{referral}/acceptance", Map::of, AGENCY, true),
                new Operation(
                        "POST", "/v1/referrals/{referral}/decline", () -> Map.of("reason", "OTHER"), AGENCY, true),
                new Operation("POST", "/v1/referrals/{referral}/waitlisting", Map::of, AGENCY, true),
                new Operation(
                        "POST",
                        "/v1/referrals/{referral}/sessions",
                        () -> Map.of("heldOn", "2099-01-01", "attended", true),
                        EITHER,
                        true),
                new Operation(
                        "POST", "/v1/referrals/{referral}/closure", () -> Map.of("outcome", "SERVED"), EITHER, true),
                new Operation(
                        "POST",
                        "/v1/referrals/{referral}/cancellation",
                        () -> Map.of("reason", "DUPLICATE"),
                        EITHER,
                        true),
                new Operation("GET", "/v1/departures", null, SCHOOL, false),
                new Operation("GET", "/v1/departures/{departure}/transitions", null, SCHOOL, true),
                new Operation("GET", "/v1/departures/{departure}/transitions/{referral}/plan", null, SCHOOL, true),
                new Operation(
                        "PUT",
                        "/v1/departures/{departure}/transitions/{referral}/plan",
                        () -> Map.of("arrangement", "COLLEAGUE"),
                        SCHOOL,
                        true),
                new Operation("GET", "/v1/inbox", null, AGENCY, false),
                new Operation("GET", "/v1/inbox/{referral}", null, AGENCY, true));
    }

    /** Once, and without a second try: the server's port is known to a test only. */
    @BeforeEach
    void aSentReferral() {
        if (!begun) {
            begun = true;
            district = District.withRoster();
            student = district.student("s1");
            service = district.service(ORGANIZATION);
        }
        assumeThat(student).as("the fixture").isNotNull();
        referral = district.sent(student, ORGANIZATION);
        if (departure == null) {
            departure = district.departed(ORGANIZATION, District.today().plusDays(30));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nobodyGetsInWithoutAToken(Operation operation) {
        assertThat(call(io.restassured.RestAssured.given(), operation)).isEqualTo(401);
        assertThat(call(District.as(token("counselor").expired()), operation)).isEqualTo(401);
        assertThat(call(District.as(token("counselor").signedByAStranger()), operation))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void onlyTheRolesNamedGetIn(Operation operation) {
        for (String role : ROLES) {
            int status = call(District.as(token(role)), operation);
            if (operation.roles().contains(role)) {
                assertThat(status).as(role).isNotIn(401, 403);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aTokenOfTenantAndAgencyIsRefused(Operation operation) {
        String role = operation.roles().get(0);
        TestTokens both = TestTokens.person(role).tenant(district.tenant).organization(ORGANIZATION);

        assertThat(call(District.as(both), operation)).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsAnothersIsNotThere(Operation operation) {
        if (!operation.onOneThing()) {
            return;
        }
        for (String role : operation.roles()) {
            assertThat(call(District.as(strangers(role)), operation))
                    .as("another's " + role)
                    .isEqualTo(404);
        }
        if (operation.roles().contains("counselor")) {
            TestTokens otherSchool =
                    TestTokens.person("counselor").tenant(district.tenant).schools("south");
            TestTokens noSchool = TestTokens.person("counselor").tenant(district.tenant);
            assertThat(call(District.as(otherSchool), operation)).isEqualTo(404);
            assertThat(call(District.as(noSchool), operation)).isEqualTo(404);
        }
    }

    @Test
    void everyOperationOfTheDocumentIsInTheMatrix() {
        Map<String, Map<String, ?>> paths = io.restassured.RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");
        long documented = paths.entrySet().stream()
                .filter(path ->
                        path.getKey().startsWith("/v1/") && !path.getKey().startsWith("/v1/tenants"))
                .mapToLong(path -> path.getValue().keySet().stream()
                        .filter(List.of("get", "post", "put", "delete", "patch")::contains)
                        .count())
                .sum();

        assertThat(documented).isEqualTo(operations().size());
    }

    private static TestTokens token(String role) {
        if (AGENCY.contains(role)) {
            return TestTokens.person(role).organization(ORGANIZATION);
        }
        if (role.equals("integrator")) {
            return TestTokens.integrator("sis", district.tenant, ORGANIZATION);
        }
        return role.equals("service")
                ? TestTokens.service("outcomes-service").audience("referral-service")
                : TestTokens.person(role).tenant(district.tenant).schools("north");
    }

    private static TestTokens strangers(String role) {
        return AGENCY.contains(role)
                ? TestTokens.person(role).organization(UUID.randomUUID())
                : TestTokens.person(role).tenant(UUID.randomUUID()).schools("north");
    }

    private static int call(RequestSpecification by, Operation operation) {
        String path = operation
                .path()
                .replace("{student}", student)
                .replace("{referral}", referral)
                .replace("{departure}", departure)
                .replace("{any}", UUID.randomUUID().toString());
        if (operation.body() == null) {
            return by.get(path).statusCode();
        }
        Object body = operation.body().get();
        RequestSpecification request = body instanceof byte[] archive
                ? by.contentType("application/zip").body(archive)
                : by.contentType(ContentType.JSON).body(body);
        return request.request(operation.method(), path).statusCode();
    }

    private static Map<String, Object> needReport() {
        return Map.of(
                "source", "TEACHER",
                "domains", List.of("HEALTH"),
                "tier", 1,
                "concerns", "Coughs.",
                "observedOn", "2026-11-10");
    }

    /** For the one student of this matrix: another's is 404 to whoever does not see that student. */
    private static Map<String, Object> draft() {
        return Map.of(
                "studentId",
                student,
                "serviceId",
                service,
                "needCategory",
                "COUNSELING",
                "tier",
                2,
                "reason",
                "Grief.");
    }

    private static Map<String, Object> addition() {
        return Map.of(
                "guardianId",
                UUID.randomUUID().toString(),
                "kind",
                "PHONE",
                "value",
                "+15550100009",
                "howLearned",
                "ON_A_FORM");
    }

    private static Map<String, Object> signing() {
        String id = UUID.randomUUID().toString();
        return Map.of(
                "releaseIds", List.of(id),
                "guardianId", id,
                "linkContactId", id,
                "codeContactId", id,
                "language", "es");
    }
}
