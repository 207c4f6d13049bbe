package org.throughline.directory.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.TestDistrict;
import org.throughline.servers.TestTokens;

/** Agencies are found by name, so that a district links to the one that another proposed. */
@QuarkusTest
class AgencyListTest {

    /** Begins the names of this test's agencies. */
    private final String mark = "Q" + UUID.randomUUID().toString().substring(0, 8);

    private TestDistrict district;
    private TestDistrict other;

    @BeforeEach
    void twoDistricts() {
        district = TestDistrict.registered();
        other = TestDistrict.registered();
    }

    private UUID proposed(TestDistrict in, String name) {
        UUID id = UUID.randomUUID();
        in.as("district-admin")
                .contentType("application/json")
                .body(Map.of("id", id, "name", mark + " " + name, "intakeEmail", "intake@willow.example.org"))
                .post("/v1/agencies")
                .then()
                .statusCode(201);
        return id;
    }

    private UUID verified(TestDistrict in, String name) {
        UUID id = proposed(in, name);
        in.verify(id);
        return id;
    }

    private ValidatableResponse list(RequestSpecification as, String name, Map<String, ?> query) {
        return as.queryParam("name", name)
                .queryParams(query)
                .get("/v1/agencies")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse found(RequestSpecification as) {
        return list(as, mark, Map.of());
    }

    @Test
    void anotherDistrictFindsAnAgencyOnceItIsVerified() {
        UUID agency = proposed(district, "Ribera");
        found(district.as("coordinator")).body("items.id", contains(agency.toString()));
        found(other.as("coordinator")).body("items", empty());
        found(TestDistrict.agency("agency-staff", UUID.randomUUID())).body("items", empty());
        found(TestDistrict.agency("agency-staff", agency)).body("items.id", contains(agency.toString()));

        district.verify(agency);
        found(other.as("coordinator"))
                .body("items.id", contains(agency.toString()))
                .body("items[0].state", equalTo("VERIFIED"))
                .body("items[0].intakeEmail", nullValue());
        found(TestDistrict.agency("agency-staff", agency))
                .body("items[0].intakeEmail", equalTo("intake@willow.example.org"));
    }

    @ParameterizedTest
    @CsvSource({
        "ninos, true",
        "NIÑOS, true",
        "casa nin, true",
        "nin casa, true",
        "'casa, de-los', true",
        "inos, false",
        "casa perros, false"
    })
    void eachWordBeginsOneOfTheNamesWithOrWithoutAccents(String words, boolean found) {
        UUID agency = verified(district, "Casa de los Niños (Norte)");

        list(other.as("counselor"), mark + " " + words, Map.of())
                .body("items.id", found ? contains(agency.toString()) : empty());
    }

    @Test
    void marksAloneFindNobody() {
        verified(district, "Casa");

        list(other.as("counselor"), "%'", Map.of()).body("items", empty());
    }

    @Test
    void theyComeByNamePageByPage() {
        UUID c = verified(district, "C");
        UUID a = verified(other, "A");
        UUID b = verified(district, "B");

        String cursor = list(other.as("counselor"), mark, Map.of("limit", 2))
                .body("items.id", contains(a.toString(), b.toString()))
                .extract()
                .path("cursor");
        list(other.as("counselor"), mark, Map.of("limit", 2, "cursor", cursor))
                .body("items.id", contains(c.toString()))
                .body("cursor", nullValue());
    }

    /** Those of one name too, which no page repeats or leaves out. */
    @Test
    void neitherAccentsNorCaseChangeTheirOrder() {
        List<UUID> expected = new ArrayList<>();
        UUID zeta = verified(other, "Zeta");
        expected.add(verified(district, "apple"));
        List<UUID> namesakes = new ArrayList<>(
                List.of(verified(district, "Éclair"), verified(other, "eclair"), verified(district, "ECLAIR")));
        namesakes.sort(Comparator.comparing(UUID::toString));
        expected.addAll(namesakes);
        expected.add(verified(district, "Ñandú"));
        expected.add(verified(district, "open table"));
        expected.add(zeta);

        List<String> found = new ArrayList<>();
        Map<String, Object> page = Map.of("limit", 1);
        while (true) {
            ExtractableResponse<Response> answer =
                    list(other.as("counselor"), mark, page).extract();
            found.addAll(answer.path("items.id"));
            String cursor = answer.path("cursor");
            if (cursor == null) {
                break;
            }
            page = Map.of("limit", 1, "cursor", cursor);
        }

        assertThat(found)
                .containsExactlyElementsOf(expected.stream().map(UUID::toString).toList());
    }

    @Test
    void theyAreFoundByTheirState() {
        UUID waiting = proposed(district, "A");
        UUID known = verified(district, "B");

        list(district.as("district-admin"), mark, Map.of("state", "PROPOSED"))
                .body("items.id", contains(waiting.toString()));
        list(district.as("district-admin"), mark, Map.of("state", "VERIFIED"))
                .body("items.id", contains(known.toString()));
    }

    @Test
    void theOperatorSeesWhatWaitsInAllDistrictsWithTheDistrictToName() {
        UUID first = proposed(district, "A");
        UUID second = proposed(other, "B");
        verified(other, "C");
        UUID renamed = verified(district, "D");
        TestDistrict.agency("agency-admin", renamed)
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(Map.of("name", mark + " E", "intakeEmail", "intake@willow.example.org"))
                .put("/v1/agencies/" + renamed)
                .then()
                .statusCode(200);

        List<Map<String, Object>> waiting = awaiting();
        assertThat(waiting)
                .extracting(
                        item -> item.get("agencyId"),
                        item -> item.get("tenantId"),
                        item -> item.get("district"),
                        item -> item.get("nextName"),
                        item -> item.get("version"))
                .containsExactlyInAnyOrder(
                        proposal(first, district, null, 1),
                        proposal(second, other, null, 1),
                        proposal(renamed, district, mark + " E", 3));

        district.verify(first);
        assertThat(awaiting()).extracting(item -> item.get("agencyId")).doesNotContain(first.toString());
    }

    private static Tuple proposal(UUID agency, TestDistrict in, Object nextName, int version) {
        return Tuple.tuple(agency.toString(), in.tenant.toString(), in.code, nextName, version);
    }

    /** Those of this test, out of all pages. */
    private List<Map<String, Object>> awaiting() {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page = given().auth()
                    .oauth2(TestTokens.service("operator")
                            .audience("partner-directory-service")
                            .token())
                    .queryParams(cursor == null ? Map.of("limit", 2) : Map.of("limit", 2, "cursor", cursor))
                    .get("/v1/agency-proposals")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store");
            all.addAll(page.extract().path("items.findAll { it.name.startsWith('" + mark + "') }"));
            cursor = page.extract().path("cursor");
        } while (cursor != null);
        return all;
    }

    @Test
    void aDistrictDoesNotSeeWhatWaitsElsewhere() {
        UUID waiting = proposed(other, "A");

        found(district.service()).body("items.id", not(hasItem(waiting.toString())));
        district.as("district-admin").get("/v1/agency-proposals").then().statusCode(403);
    }
}
