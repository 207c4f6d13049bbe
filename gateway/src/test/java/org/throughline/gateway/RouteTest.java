package org.throughline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
    private static final String ID = "01930000-0000-7000-8000-00000000000a";

    @ParameterizedTest
    @CsvSource({
        "/v1/directory-imports, DIRECTORY, TOKEN",
        "/v1/directory-imports/x, DIRECTORY, TOKEN",
        "/v1/agencies, DIRECTORY, TOKEN",
        "/v1/agencies/x, DIRECTORY, TOKEN",
        "/v1/agencies/x/programs/x/capacity, DIRECTORY, TOKEN",
        "/v1/agencies/x/verification, DIRECTORY, SERVICE_ONLY",
        "/v1/organizations/x/agency, DIRECTORY, TOKEN",
        "/v1/agencies/x/succession, DIRECTORY, SERVICE_ONLY",
        "/v1/agency-proposals, DIRECTORY, SERVICE_ONLY",
        "/v1/services, DIRECTORY, TOKEN",
        "/v1/services/x/capacity, DIRECTORY, TOKEN",
        "/v1/services/x/program, DIRECTORY, TOKEN",
        "/v1/matches, DIRECTORY, TOKEN",
        "/v1/directory-exports, DIRECTORY, TOKEN",
        "/v1/address-points, DIRECTORY, TOKEN",
        "/v1/match-weights, DIRECTORY, TOKEN",
        "/v1/search-settings, DIRECTORY, TOKEN",
        "/v1/services/x/locations/x/capacity, DIRECTORY, TOKEN",
        "/l/directory/riverbend.secret, DIRECTORY, PUBLIC",
        "/v1/capacity-settings/1, DIRECTORY, TOKEN",
        "/v1/gates, DIRECTORY, TOKEN",
        "/v1/agreements/x/signatures, DIRECTORY, TOKEN",
        "/v1/agreement-settings/1, DIRECTORY, TOKEN",
        "/v1/organizations/x/referral-eligibility, DIRECTORY, TOKEN",
        "/v1/intake-requirements/x/publication, DIRECTORY, TOKEN",
        "/v1/staff-members/x/departure, DIRECTORY, TOKEN",
        "/v1/staff-members/x/departure/withdrawal, DIRECTORY, TOKEN",
        "/v1/training-records, DIRECTORY, TOKEN",
        "/v1/training-standings/x, DIRECTORY, TOKEN",
        "/v1/training-standings/own, DIRECTORY, TOKEN",
        "/v1/leadership-teams/x/meetings, DIRECTORY, TOKEN",
        "/v1/meetings, DIRECTORY, TOKEN",
        "/v1/funding-sources, DIRECTORY, TOKEN",
        "/v1/funding-matrix, DIRECTORY, TOKEN",
        "/v1/people/x/deactivation, DIRECTORY, TOKEN",
        "/v1/reminder-settings, DIRECTORY, TOKEN",
        "/v1/needs-assessments/x, DIRECTORY, TOKEN",
        "/v1/gap-map, DIRECTORY, TOKEN",
        "/v1/districts/riverbend/asset-map, DIRECTORY, PUBLIC",
        "/v1/districts/riverbend/hsds, DIRECTORY, PUBLIC",
        "/v1/districts/riverbend/hsds/services/x, DIRECTORY, PUBLIC",
        "/v1/tenants/x, DIRECTORY, SERVICE_ONLY",
        "/v1/subjects/x, CONSENT, SERVICE_ONLY",
        "/v1/signings, CONSENT, SERVICE_ONLY",
        "/v1/releases/x/revocation, CONSENT, TOKEN",
        "/v1/decisions, CONSENT, DISTRICT_PEOPLE",
        "/v1/decisions/batches, CONSENT, DISTRICT_PEOPLE",
        "/v1/disclosures/searches, CONSENT, TOKEN",
        "/v1/evidence, CONSENT, TOKEN",
        "/v1/rules, CONSENT, TOKEN",
        "/l/consent/riverbend.secret, CONSENT, PUBLIC",
        "/v1/roster-imports, REFERRAL, TOKEN",
        "/v1/students/searches, REFERRAL, TOKEN",
        "/v1/referrals/x/acceptance, REFERRAL, TOKEN",
        "/v1/inbox, REFERRAL, TOKEN",
        "/v1/departures/x/transitions/x/plan, REFERRAL, TOKEN",
        "/v1/intake-renewals, REFERRAL, TOKEN",
        "/v1/students/x/intake-papers/x/completeness, REFERRAL, TOKEN",
        "/l/referral/riverbend.secret, REFERRAL, PUBLIC",
        "/v1/journeys/x, OUTCOMES, TOKEN",
        "/v1/measures, OUTCOMES, TOKEN",
        "/v1/changes/head, OUTCOMES, TOKEN",
        "/v1/rebuilds, OUTCOMES, SERVICE_ONLY"
    })
    void aFirstNounBelongsToOneService(String path, Service service, Access access) {
        Route route = Route.of(RequestPath.of(path).orElseThrow()).orElseThrow();
        assertThat(route.service()).isEqualTo(service);
        assertThat(route.access()).isEqualTo(access);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v2/releases",
                "/v1/Releases",
                "/v1/districts/x",
                "/v1/districts/x/students",
                "/l",
                "/l/x"
            })
    void whatTheTableDoesNotNameDoesNotExist(String path) {
        assertThat(RequestPath.of(path).flatMap(Route::of)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/students/searches, /v1/students/searches",
        "/v1/students/jane-doe, /v1/students/*",
        "/v1/referrals/" + ID + "/acceptance, /v1/referrals/*/acceptance",
        "/v1/districts/riverbend/hsds/services/abc, /v1/districts/*/hsds/services/*",
        "/l/consent/riverbend.c2VjcmV0, /l/consent/*",
        "/l/consent/riverbend.c2VjcmV0/services, /l/consent/*"
    })
    void aTemplateRepeatsOnlyTheWordsOfTheApi(String path, String template) {
        RequestPath parsed = RequestPath.of(path).orElseThrow();
        assertThat(Route.of(parsed).orElseThrow().template(parsed)).isEqualTo(template);
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void everyRowCanBeReached(Route route) {
        String path = "/" + String.join("/", route.pattern()).replace("*", ID);
        assertThat(RequestPath.of(path).flatMap(Route::of)).contains(route);
    }

    @Test
    void onlyImportsMayBeLarge() {
        assertThat(Arrays.stream(Route.values()).filter(Route::takesImports))
                .containsExactlyInAnyOrder(Route.DIRECTORY_IMPORTS, Route.ADDRESS_POINTS, Route.ROSTER_IMPORTS);
    }

    /** From the documents that the services commit, so that no operation is forgotten here. */
    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationOfTheServicesHasARouteAndIsLoggedByItsWords(String path) {
        RequestPath asked = RequestPath.of(path.replaceAll("\\{[^}]+}", ID)).orElseThrow();

        assertThat(Route.of(asked).orElseThrow().template(asked)).isEqualTo(path.replaceAll("\\{[^}]+}", "*"));
    }

    static Stream<String> operations() throws IOException {
        List<String> paths = new ArrayList<>();
        for (String service :
                List.of("partner-directory-service", "consent-service", "referral-service", "outcomes-service")) {
            Path document = Path.of("..", service, "contracts", "openapi.yaml");
            Files.readAllLines(document).stream()
                    .filter(line -> line.matches("  /v1\\S*:"))
                    .map(line -> line.strip().replaceAll(":$", ""))
                    .forEach(paths::add);
        }
        assertThat(paths).hasSizeGreaterThan(100);
        return paths.stream();
    }
}
