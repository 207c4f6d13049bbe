package org.throughline.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.servers.TestTokens;

/** Every operation with every role, with no token, and with tokens that contradict themselves. */
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

    private static final Set<String> EVERYBODY = Set.of("public");
    private static final Set<String> ADMIN = Set.of("district-admin");
    private static final Set<String> LEADERS = Set.of("district-admin", "coordinator");
    private static final Set<String> SCHOOL = Set.of("district-admin", "coordinator", "counselor");

    private static final Set<String> ADMINS = Set.of("district-admin", "agency-admin");

    private static final Set<String> AGENCY = Set.of("agency-staff", "agency-admin");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("PUT /v1/tenants/{id}", Set.of("service")),
            Map.entry("POST /v1/directory-imports", ADMIN),
            Map.entry("GET /v1/directory-imports", LEADERS),
            Map.entry("GET /v1/directory-imports/{id}", LEADERS),
            Map.entry("GET /v1/directory-imports/{id}/faults", LEADERS),
            Map.entry("POST /v1/directory-imports/sheet-matching", ADMIN),
            Map.entry("GET /v1/directory-exports", ADMIN),
            Map.entry("POST /v1/agencies", ADMIN),
            Map.entry("GET /v1/agencies", with(SCHOOL, "agency-staff", "agency-admin", "service")),
            Map.entry("GET /v1/agency-proposals", Set.of("service")),
            Map.entry("GET /v1/agencies/{id}", with(SCHOOL, "agency-staff", "agency-admin", "service")),
            Map.entry("PUT /v1/agencies/{id}", with(ADMINS, "service")),
            Map.entry("GET /v1/agencies/{id}/acts", with(ADMINS, "auditor", "service")),
            Map.entry("POST /v1/agencies/{id}/verification", Set.of("service")),
            Map.entry("POST /v1/agencies/{id}/succession", Set.of("service")),
            Map.entry("POST /v1/agencies/{id}/programs", AGENCY),
            Map.entry("GET /v1/agencies/{id}/programs", with(LEADERS, "agency-staff", "agency-admin")),
            Map.entry("GET /v1/agencies/{id}/programs/{programId}", with(LEADERS, "agency-staff", "agency-admin")),
            Map.entry("PUT /v1/agencies/{id}/programs/{programId}/capacity", AGENCY),
            Map.entry("GET /v1/agencies/{id}/services", AGENCY),
            Map.entry("PUT /v1/agencies/{id}/programs/{programId}", AGENCY),
            Map.entry("POST /v1/agencies/{id}/programs/{programId}/ending", Set.of("agency-admin")),
            Map.entry("PUT /v1/agencies/{id}/profile", Set.of("agency-admin")),
            Map.entry("POST /v1/agencies/{id}/staff-members", Set.of("agency-admin")),
            Map.entry("GET /v1/agencies/{id}/staff-members", AGENCY),
            Map.entry("GET /v1/agencies/{id}/staff-members/{staffId}", AGENCY),
            Map.entry("PUT /v1/agencies/{id}/staff-members/{staffId}", Set.of("agency-admin")),
            Map.entry("POST /v1/agencies/{id}/staff-members/{staffId}/departure", Set.of("agency-admin")),
            Map.entry("POST /v1/agencies/{id}/staff-members/{staffId}/departure/withdrawal", Set.of("agency-admin")),
            Map.entry("GET /v1/services/{id}/program", with(LEADERS, "agency-staff", "agency-admin")),
            Map.entry("PUT /v1/services/{id}/program", LEADERS),
            Map.entry(
                    "GET /v1/services/{id}/locations/{locationId}/program",
                    with(LEADERS, "agency-staff", "agency-admin")),
            Map.entry("PUT /v1/services/{id}/locations/{locationId}/program", LEADERS),
            Map.entry("GET /v1/organizations/{id}/agency", LEADERS),
            Map.entry("PUT /v1/organizations/{id}/agency", ADMIN),
            Map.entry("POST /v1/organizations/{id}/agency/withdrawal", ADMIN),
            Map.entry("GET /v1/organizations/{id}/agency/acts", with(LEADERS, "auditor")),
            Map.entry("GET /v1/services", with(SCHOOL, "service")),
            Map.entry("POST /v1/services/searches", with(SCHOOL, "service")),
            Map.entry("POST /v1/services/facets", with(SCHOOL, "service")),
            Map.entry("GET /v1/services/{id}", with(SCHOOL, "agency-staff", "agency-admin", "service")),
            Map.entry("GET /v1/services/{id}/capacity", with(SCHOOL, "agency-staff", "agency-admin")),
            Map.entry("PUT /v1/services/{id}/capacity", with(LEADERS, "agency-staff", "agency-admin")),
            Map.entry("GET /v1/services/{id}/capacity/reports", with(SCHOOL, "agency-staff", "agency-admin")),
            Map.entry(
                    "GET /v1/services/{id}/locations/{locationId}/capacity",
                    with(SCHOOL, "agency-staff", "agency-admin")),
            Map.entry(
                    "PUT /v1/services/{id}/locations/{locationId}/capacity",
                    with(LEADERS, "agency-staff", "agency-admin")),
            Map.entry("POST /v1/services/{id}/capacity-requests", LEADERS),
            Map.entry("GET /v1/services/{id}/visit-terms", with(SCHOOL, "agency-staff", "agency-admin", "service")),
            Map.entry("PUT /v1/services/{id}/visit-terms", with(LEADERS, "agency-admin")),
            Map.entry("POST /v1/matches", SCHOOL),
            Map.entry("GET /v1/match-weights", SCHOOL),
            Map.entry("GET /v1/match-weights/{version}", SCHOOL),
            Map.entry("PUT /v1/match-weights", ADMIN),
            Map.entry("GET /v1/search-settings", LEADERS),
            Map.entry("GET /v1/search-settings/{version}", LEADERS),
            Map.entry("PUT /v1/search-settings", ADMIN),
            Map.entry("GET /v1/address-points", LEADERS),
            Map.entry("PUT /v1/address-points", ADMIN),
            Map.entry("DELETE /v1/address-points", ADMIN),
            Map.entry("GET /v1/capacity-settings", SCHOOL),
            Map.entry("GET /v1/capacity-settings/{version}", SCHOOL),
            Map.entry("PUT /v1/capacity-settings", ADMIN),
            Map.entry("GET /v1/gates", with(SCHOOL, "service")),
            Map.entry("PUT /v1/gates", ADMIN),
            Map.entry("GET /v1/agreement-settings", SCHOOL),
            Map.entry("GET /v1/agreement-settings/{version}", SCHOOL),
            Map.entry("PUT /v1/agreement-settings", ADMIN),
            Map.entry("POST /v1/agreements", LEADERS),
            Map.entry("GET /v1/agreements", with(LEADERS, "agency-staff", "agency-admin")),
            Map.entry("GET /v1/agreements/{id}", with(LEADERS, "agency-staff", "agency-admin")),
            Map.entry("PUT /v1/agreements/{id}", LEADERS),
            Map.entry("POST /v1/agreements/{id}/proposal", LEADERS),
            Map.entry("POST /v1/agreements/{id}/discarding", LEADERS),
            Map.entry("POST /v1/agreements/{id}/withdrawal", LEADERS),
            Map.entry("POST /v1/agreements/{id}/signatures", with(ADMIN, "agency-admin")),
            Map.entry("PUT /v1/agreements/{id}/compliance", LEADERS),
            Map.entry("POST /v1/agreements/{id}/termination", ADMIN),
            Map.entry("PUT /v1/agreements/{id}/evaluation", LEADERS),
            Map.entry("GET /v1/organizations/{id}/referral-eligibility", with(SCHOOL, "service")),
            Map.entry("POST /v1/services/{id}/intake-requirements", with(LEADERS, "agency-admin")),
            Map.entry(
                    "GET /v1/services/{id}/intake-requirements",
                    with(SCHOOL, "agency-staff", "agency-admin", "service")),
            Map.entry("POST /v1/services/{id}/intake-checks", with(SCHOOL, "service")),
            Map.entry("GET /v1/intake-requirements", with(LEADERS, "agency-staff", "agency-admin")),
            Map.entry("GET /v1/intake-requirements/{id}", with(SCHOOL, "agency-staff", "agency-admin", "service")),
            Map.entry("PUT /v1/intake-requirements/{id}", with(LEADERS, "agency-admin")),
            Map.entry("POST /v1/intake-requirements/{id}/discarding", with(LEADERS, "agency-admin")),
            Map.entry("POST /v1/intake-requirements/{id}/publication", with(LEADERS, "agency-admin")),
            Map.entry("POST /v1/staff-members", with(LEADERS, "agency-admin")),
            Map.entry("GET /v1/staff-members", with(SCHOOL, "agency-staff", "agency-admin")),
            Map.entry("GET /v1/staff-members/{id}", with(SCHOOL, "agency-staff", "agency-admin")),
            Map.entry("PUT /v1/staff-members/{id}", with(LEADERS, "agency-admin")),
            Map.entry("POST /v1/staff-members/{id}/departure", with(LEADERS, "agency-admin")),
            Map.entry("POST /v1/staff-members/{id}/departure/withdrawal", with(LEADERS, "agency-admin")),
            Map.entry("POST /v1/training-records", LEADERS),
            Map.entry("GET /v1/training-records", with(LEADERS, "auditor")),
            Map.entry("GET /v1/training-records/{id}", with(LEADERS, "auditor")),
            Map.entry("POST /v1/training-records/{id}/withdrawal", LEADERS),
            Map.entry("GET /v1/training-standings", LEADERS),
            Map.entry("GET /v1/training-standings/own", with(SCHOOL, "auditor", "agency-staff", "agency-admin")),
            Map.entry("GET /v1/training-standings/{personId}", with(LEADERS, "auditor", "service")),
            Map.entry("POST /v1/leadership-teams", LEADERS),
            Map.entry("GET /v1/leadership-teams", LEADERS),
            Map.entry("GET /v1/leadership-teams/{id}", LEADERS),
            Map.entry("PUT /v1/leadership-teams/{id}", LEADERS),
            Map.entry("POST /v1/leadership-teams/{id}/meetings", LEADERS),
            Map.entry("GET /v1/meetings", LEADERS),
            Map.entry("GET /v1/meetings/{id}", LEADERS),
            Map.entry("PUT /v1/meetings/{id}", LEADERS),
            Map.entry("POST /v1/funding-sources", LEADERS),
            Map.entry("GET /v1/funding-sources", LEADERS),
            Map.entry("GET /v1/funding-sources/{id}", LEADERS),
            Map.entry("PUT /v1/funding-sources/{id}", LEADERS),
            Map.entry("GET /v1/funding-matrix", LEADERS),
            Map.entry("POST /v1/needs-assessments", LEADERS),
            Map.entry("GET /v1/needs-assessments", LEADERS),
            Map.entry("GET /v1/needs-assessments/{id}", LEADERS),
            Map.entry("POST /v1/needs-assessments/{id}/withdrawal", LEADERS),
            Map.entry("GET /v1/gap-map", LEADERS),
            Map.entry("GET /v1/reminder-settings", LEADERS),
            Map.entry("PUT /v1/reminder-settings", LEADERS),
            Map.entry("POST /v1/people", ADMINS),
            Map.entry("GET /v1/people", ADMINS),
            Map.entry("GET /v1/people/{id}", ADMINS),
            Map.entry("GET /v1/people/{id}/history", ADMINS),
            Map.entry("POST /v1/people/{id}/invitation", ADMINS),
            Map.entry("PUT /v1/people/{id}/permission", ADMINS),
            Map.entry("POST /v1/people/{id}/deactivation", ADMINS),
            Map.entry("POST /v1/people/{id}/reactivation", ADMINS),
            Map.entry("GET /v1/districts/{tenantCode}/asset-map", EVERYBODY),
            Map.entry("GET /v1/districts/{tenantCode}/hsds", EVERYBODY),
            Map.entry("GET /v1/districts/{tenantCode}/hsds/services", EVERYBODY),
            Map.entry("GET /v1/districts/{tenantCode}/hsds/services/{id}", EVERYBODY),
            Map.entry("GET /v1/districts/{tenantCode}/hsds/organizations", EVERYBODY),
            Map.entry("GET /v1/districts/{tenantCode}/hsds/organizations/{id}", EVERYBODY),
            Map.entry("GET /v1/districts/{tenantCode}/hsds/service_at_locations", EVERYBODY),
            Map.entry("GET /v1/districts/{tenantCode}/hsds/service_at_locations/{id}", EVERYBODY),
            Map.entry("GET /v1/districts/{tenantCode}/hsds/taxonomies", EVERYBODY),
            Map.entry("GET /v1/districts/{tenantCode}/hsds/taxonomies/{id}", EVERYBODY),
            Map.entry("GET /v1/districts/{tenantCode}/hsds/taxonomy_terms", EVERYBODY),
            Map.entry("GET /v1/districts/{tenantCode}/hsds/taxonomy_terms/{id}", EVERYBODY),
            Map.entry("GET /v1/districts/{tenantCode}/hsds/tombstones", EVERYBODY));

    private static Set<String> with(Set<String> roles, String... more) {
        Set<String> all = new TreeSet<>(roles);
        all.addAll(List.of(more));
        return all;
    }

    private static RequestSpecification as(String role) {
        TestTokens token = role.equals("service")
                ? TestTokens.service("referral-service").audience("partner-directory-service")
                : TestTokens.person(role);
        TestTokens placed =
                switch (role) {
                    case "service" -> token;
                    case "agency-staff", "agency-admin" -> token.organization(UUID.randomUUID());
                    default -> token.tenant(UUID.randomUUID());
                };
        RequestSpecification request = given().auth().oauth2(placed.token());
        return role.equals("service")
                ? request.header("Throughline-Tenant", UUID.randomUUID().toString())
                : request;
    }

    private static int call(RequestSpecification as, String operation) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation
                .substring(operation.indexOf(' ') + 1)
                .replace("{id}", UUID.randomUUID().toString())
                .replace("{version}", "1")
                .replace("{locationId}", UUID.randomUUID().toString())
                .replace("{staffId}", UUID.randomUUID().toString())
                .replace("{programId}", UUID.randomUUID().toString())
                .replace("{personId}", UUID.randomUUID().toString())
                .replace("{tenantCode}", "nobody");
        if (method.equals("GET")) {
            return as.get(path).statusCode();
        }
        boolean archive = path.equals("/v1/directory-imports");
        return as.contentType(contentType(path))
                .body(archive ? new byte[] {1} : "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .request(method, path)
                .statusCode();
    }

    private static String contentType(String path) {
        return switch (path) {
            case "/v1/directory-imports" -> "application/zip";
            case "/v1/directory-imports/sheet-matching", "/v1/address-points" -> "text/csv";
            default -> "application/json";
        };
    }

    @Test
    void theMatrixHasEveryOperationOfTheService() {
        Map<String, Map<String, Object>> paths =
                given().accept("application/json").get("/q/openapi").path("paths");
        Set<String> operations = new TreeSet<>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(method ->
                        List.of("get", "put", "post", "patch", "delete").contains(method))
                .forEach(method -> operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));

        assertThat(operations).isEqualTo(new TreeSet<>(ALLOWED.keySet()));
    }

    @Test
    void eachRoleMayWhatTheMatrixSaysAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        ALLOWED.forEach((operation, allowed) -> {
            for (String role : ROLES) {
                int status = call(as(role), operation);
                boolean refused = status == 401 || status == 403;
                if (refused == (allowed == EVERYBODY || allowed.contains(role)) || status >= 500) {
                    wrong.add(role + " " + operation + " " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void withoutATokenOnlyThePublicDirectoryIsReached() {
        List<String> wrong = new ArrayList<>();
        ALLOWED.forEach((operation, allowed) -> {
            int status = call(given(), operation);
            if ((allowed == EVERYBODY) == (status == 401)) {
                wrong.add(operation + " " + status);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aTokenWithBothATenantAndAnAgencyIsRefused() {
        String contradictory = TestTokens.person("agency-staff")
                .tenant(UUID.randomUUID())
                .organization(UUID.randomUUID())
                .token();

        assertThat(call(given().auth().oauth2(contradictory), "GET /v1/services/{id}"))
                .isEqualTo(403);
    }

    @Test
    void aTokenForAnotherServiceOrFromAStrangerIsRefused() {
        String elsewhere = TestTokens.service("referral-service")
                .audience("consent-service")
                .token();
        String forged = TestTokens.person("district-admin")
                .tenant(UUID.randomUUID())
                .signedByAStranger()
                .token();

        assertThat(call(given().auth().oauth2(elsewhere), "GET /v1/services/{id}"))
                .isEqualTo(401);
        assertThat(call(given().auth().oauth2(forged), "GET /v1/services/{id}")).isEqualTo(401);
    }
}
