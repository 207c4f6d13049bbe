package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.directory.matching.SignedAgreement;
import org.throughline.directory.search.ServiceQuery;

/** While a district's services are in memory, the very next search and match after a write know what was written. */
@QuarkusTest
class FreshInMemoryTest {

    @Inject
    SearchedFresh searched;

    private TestDistrict district;

    @BeforeEach
    void importDirectory() throws IOException {
        district = TestDistrict.registered();
        district.imported(counselor(), "ALL_OR_NOTHING");
    }

    private static PackageOnDisk counselor() {
        return PackageOnDisk.faultless()
                .with("taxonomy_terms.csv", "id,code,name,description", "t1,COUNSELING,Counseling,x")
                .with("attributes.csv", "id,link_id,taxonomy_term_id,link_type", "x1,s1,t1,need")
                .with("languages.csv", "id,service_id,name,code", "g1,s1,Spanish,es");
    }

    private void inMemory(TestDistrict of) {
        assertThat(searched.ask(of.tenant, ServiceQuery.ANY).inMemory()).isTrue();
    }

    private ValidatableResponse search(Map<String, ?> query) {
        return district.as("counselor")
                .contentType("application/json")
                .body(query)
                .post("/v1/services/searches")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse match(Map<String, ?> need) {
        return district.as("counselor")
                .contentType("application/json")
                .body(need)
                .post("/v1/matches")
                .then()
                .statusCode(200);
    }

    private static final Map<String, Object> COUNSELING = Map.of("needCategory", "COUNSELING");

    @Test
    void anImportThatChangesAServiceOrWithdrawsIt() throws IOException {
        Map<String, Object> creole = Map.of("person", Map.of("languages", List.of("ht")));
        inMemory(district);
        search(creole).body("items", empty());

        district.imported(
                counselor().with("languages.csv", "id,service_id,name,code", "g1,s1,Haitian Creole,ht"),
                "ALL_OR_NOTHING");
        search(creole).body("items.name", contains("Counseling"));
        inMemory(district);

        PackageOnDisk withdrawn = counselor()
                .with("services.csv", "id,organization_id,name,status", "s2,o2,Food box,active")
                .without("attributes.csv")
                .without("taxonomy_terms.csv")
                .without("languages.csv")
                .without("service_at_location.csv");
        district.imported(withdrawn, "ALL_OR_NOTHING");
        search(creole).body("items", empty());
        search(Map.of()).body("items.name", contains("Food box"));
        match(COUNSELING).body("eligible", empty()).body("excluded", empty());
        inMemory(district);

        district.imported(counselor(), "ALL_OR_NOTHING");
        search(Map.of()).body("items.name", contains("Counseling", "Food box"));
        inMemory(district);
    }

    private static Map<String, Object> near(double latitude) {
        return Map.of(
                "needs",
                Map.of("categories", List.of("COUNSELING")),
                "where",
                Map.of("near", Map.of("latitude", latitude, "longitude", -90.4), "withinMetres", 1000));
    }

    @Test
    void anImportThatMovesAPlace() throws IOException {
        inMemory(district);
        search(near(41.5)).body("items", hasSize(1));
        search(near(42.5)).body("items", empty());

        district.imported(
                counselor()
                        .with(
                                "locations.csv",
                                "id,location_type,name,latitude,longitude",
                                "l1,physical,House,42.5,-90.4"),
                "ALL_OR_NOTHING");

        search(near(41.5)).body("items", empty());
        search(near(42.5)).body("items", hasSize(1));
        inMemory(district);
    }

    @Test
    void anImportOfHours() throws IOException {
        Map<String, Object> monday = Map.of(
                "when", Map.of("freeTimes", List.of(Map.of("day", "MONDAY", "from", "09:00", "until", "12:00"))));
        inMemory(district);
        search(monday).body("items", empty());

        district.imported(
                counselor()
                        .with(
                                "schedules.csv",
                                "id,service_id,freq,byday,opens_at,closes_at",
                                "h1,s1,WEEKLY,MO,09:00,10:00"),
                "ALL_OR_NOTHING");

        search(monday).body("items.name", contains("Counseling"));
        inMemory(district);
    }

    private void report(int vacancy, String ifMatch) {
        district.as("coordinator")
                .contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(Map.of("unit", "Student places", "maximum", 10, "vacancy", vacancy))
                .put("/v1/services/" + district.idOf("services", "s1") + "/capacity")
                .then()
                .statusCode(200);
    }

    @Test
    void aReportOfPlacesAndItsEnd() throws SQLException {
        Map<String, Object> open = Map.of("partner", Map.of("openPlace", true));
        district.linkedAgency("o1");
        inMemory(district);
        search(open).body("items", empty());

        report(2, null);
        search(open).body("items.name", contains("Counseling"));
        match(COUNSELING).body("eligible[0].availability", equalTo("OPEN"));
        report(0, "\"1\"");
        search(open).body("items", empty());
        match(COUNSELING).body("eligible[0].availability", equalTo("FULL"));
        report(1, "\"2\"");
        search(open).body("items.name", contains("Counseling"));
        inMemory(district);

        write("update capacity_report set ended_at = now() where tenant = '" + district.tenant + "'");
        search(open).body("items", empty());
        inMemory(district);
    }

    private void write(String statement) throws SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement executed = app.createStatement()) {
            PlainDatabase.enter(executed, district.tenant);
            executed.execute(statement);
            app.commit();
        }
    }

    @Test
    void anOrganizationThatIsLinkedToAnAgency() {
        Map<String, Object> accepting = Map.of("partner", Map.of("acceptsReferrals", true));
        inMemory(district);
        search(accepting).body("items", empty());
        match(COUNSELING).body("eligible", empty());

        district.linkedAgency("o1");

        search(accepting).body("items.name", contains("Counseling"));
        match(COUNSELING).body("eligible", hasSize(1));
        inMemory(district);
    }

    /** The agency is the registry's, and may be another district's word. */
    @Test
    void anAgencyThatIsVerifiedOrSucceededInAnotherDistrict() throws SQLException {
        Map<String, Object> accepting = Map.of("partner", Map.of("acceptsReferrals", true));
        TestDistrict other = TestDistrict.registered();
        UUID agency = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        other.propose(agency);
        other.propose(after);
        other.verify(after);
        write("update service_listing set agency_id = '" + agency + "' where source_id = 's1'");
        inMemory(district);
        search(accepting).body("items", empty());

        other.verify(agency);
        search(accepting).body("items.name", contains("Counseling"));
        match(COUNSELING).body("eligible.agencyId", contains(agency.toString()));
        inMemory(district);

        other.service()
                .contentType("application/json")
                .body(Map.of("successorId", after, "kind", "HANDED_OVER", "evidence", "case 17"))
                .post("/v1/agencies/" + agency + "/succession")
                .then()
                .statusCode(200);
        match(COUNSELING).body("eligible.agencyId", not(hasItem(agency.toString())));
        search(accepting).body("items", empty());
        inMemory(district);
    }

    @Test
    void anAgreementThatIsSigned() {
        Map<String, Object> agreed = Map.of("partner", Map.of("validAgreement", true));
        UUID agency = district.linkedAgency("o1");
        SignedAgreement.blockFromToday(district);
        inMemory(district);
        search(agreed).body("items", empty());
        match(COUNSELING).body("eligible", empty());

        SignedAgreement.covering(district, agency, district.idOf("services", "s1"));

        search(agreed).body("items.name", contains("Counseling"));
        match(COUNSELING).body("eligible", hasSize(1));
        inMemory(district);
    }

    private void require(List<String> evidence, String ifMatch) {
        district.as("district-admin")
                .contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(Map.of("requiredEvidence", evidence))
                .put("/v1/agreement-settings")
                .then()
                .statusCode(200);
    }

    @Test
    void whatAgreementsHaveToCarryAndOneThatEnds() throws SQLException {
        Map<String, Object> agreed = Map.of("partner", Map.of("validAgreement", true));
        UUID agency = district.linkedAgency("o1");
        SignedAgreement.blockFromToday(district);
        SignedAgreement.covering(district, agency, district.idOf("services", "s1"));
        search(agreed).body("items.name", contains("Counseling"));

        require(List.of("LICENSE"), null);
        search(agreed).body("items", empty());
        match(COUNSELING).body("eligible", empty());
        require(List.of(), "\"1\"");
        search(agreed).body("items.name", contains("Counseling"));
        match(COUNSELING).body("eligible", hasSize(1));

        String end = "update agreement set open_until = '2020-06-30' where tenant = '" + district.tenant + "'";
        try (Connection ending = PlainDatabase.asApplication();
                Statement slow = ending.createStatement()) {
            PlainDatabase.enter(slow, district.tenant);
            slow.execute(end);
            search(agreed).body("items.name", contains("Counseling"));
            ending.commit();
        }
        search(agreed).body("items", empty());
        inMemory(district);
    }

    /** As many days as are asked for, whichever were kept. */
    @Test
    void anAgreementOnEachDayThatIsAskedFor() {
        UUID agency = district.linkedAgency("o1");
        SignedAgreement.blockFromToday(district);
        SignedAgreement.covering(district, agency, district.idOf("services", "s1"));
        LocalDate today = LocalDate.now(ZoneId.of("America/Chicago"));
        for (int round = 0; round < 2; round++) {
            for (int day : List.of(0, 1, 100, 200, 201, 0)) {
                assertThat(searched.ask(district.tenant, ServiceQuery.ANY, today.plusDays(day))
                                .services())
                        .filteredOn(service -> service.provider().agreed())
                        .as("in %d days", day)
                        .hasSize(day <= 200 ? 1 : 0);
            }
        }
        inMemory(district);
    }
}
