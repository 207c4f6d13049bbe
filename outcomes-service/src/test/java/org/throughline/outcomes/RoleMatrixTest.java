package org.throughline.outcomes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.kit.tenancy.Role;
import org.throughline.servers.TestTokens;

@QuarkusTest
class RoleMatrixTest {
    private static final UUID TENANT = UUID.randomUUID();
    private static final Set<Role> SCHOOL = Set.of(Role.COUNSELOR, Role.COORDINATOR, Role.DISTRICT_ADMIN);
    private static final String BODY = "{\"referralId\":\"" + UUID.randomUUID()
            + "\",\"instrument\":\"PSC-17\",\"phase\":\"PRE\",\"takenOn\":\"2026-02-03\",\"answers\":"
            + "[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]}";

    /** Every operation, and who may call it. */
    private static final Map<String, Set<Role>> OPERATIONS = Map.of(
            "GET /v1/journeys/" + UUID.randomUUID(),
            SCHOOL,
            "GET /v1/measures?referralId=" + UUID.randomUUID(),
            SCHOOL,
            "POST /v1/measures",
            SCHOOL,
            "GET /v1/changes",
            Set.of(Role.INTEGRATOR),
            "GET /v1/changes/head",
            Set.of(Role.INTEGRATOR),
            "POST /v1/rebuilds",
            Set.of(Role.SERVICE),
            "GET /v1/rebuilds",
            Set.of(Role.SERVICE));

    @BeforeAll
    static void theDirectoryKnowsTheDistrict() {
        Training.in(TENANT);
    }

    static Stream<Arguments> calls() {
        return OPERATIONS.keySet().stream()
                .flatMap(operation -> Stream.of(Role.values()).map(role -> Arguments.of(operation, role)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anOperationIsForItsRolesOnly(String operation, Role role) {
        int status = call(operation, given().auth().oauth2(token(role)));

        if (OPERATIONS.get(operation).contains(role)) {
            assertThat(status).isIn(200, 202, 404);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nobodyCallsWithoutATokenForThisService(String operation, Role role) {
        assertThat(call(operation, given())).isEqualTo(401);
        assertThat(call(operation, given().auth().oauth2(token(role, "consent-service"))))
                .isEqualTo(401);
    }

    @Test
    void everyOperationIsInTheTable() {
        Set<String> paths = given().get("/q/openapi?format=json")
                .jsonPath()
                .<String, Object>getMap("paths")
                .keySet();

        assertThat(paths)
                .containsExactlyInAnyOrder(
                        "/v1/journeys/{referralId}", "/v1/measures", "/v1/changes", "/v1/changes/head", "/v1/rebuilds");
    }

    @Test
    void whatTheKitHasForPostgresqlIsNotHere() {
        assertThat(given().auth()
                        .oauth2(token(Role.SERVICE))
                        .contentType(ContentType.JSON)
                        .body("{\"code\":\"riverbend\",\"name\":\"Riverbend\",\"timeZone\":\"America/Chicago\"}")
                        .put("/v1/tenants/" + TENANT)
                        .statusCode())
                .isEqualTo(404);
    }

    private static int call(String operation, RequestSpecification request) {
        String[] parts = operation.split(" ", -1);
        return parts[0].equals("POST")
                ? request.contentType(ContentType.JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(BODY)
                        .post(parts[1])
                        .statusCode()
                : request.get(parts[1]).statusCode();
    }

    private static String token(Role role) {
        return token(role, role == Role.SERVICE ? "outcomes-service" : TestTokens.PEOPLE);
    }

    private static String token(Role role, String audience) {
        TestTokens token =
                switch (role) {
                    case INTEGRATOR -> TestTokens.integrator("warehouse", TENANT, UUID.randomUUID());
                    case SERVICE -> TestTokens.service("operator");
                    case AGENCY_STAFF, AGENCY_ADMIN ->
                        TestTokens.person(role.claim()).organization(UUID.randomUUID());
                    default -> TestTokens.person(role.claim()).tenant(TENANT).schools("S1");
                };
        return token.audience(audience).token();
    }
}
