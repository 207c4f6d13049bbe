package org.throughline.directory.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** What a package with faults takes, and what it leaves as it was. */
@QuarkusTest
class ValidRowsTest {

    private static final String SERVICES = "id,organization_id,name,status,minimum_age,maximum_age";
    private static final String ALPHA = "s1,o1,Alpha,active,6,18";
    private static final String BETA = "s2,o1,Beta,active,6,18";

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private static PackageOnDisk described() {
        return new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Willow Bend,x")
                .with("services.csv", SERVICES, ALPHA, BETA)
                .with("languages.csv", "id,service_id,name,code", "n1,s1,Spanish,es", "n2,s2,Spanish,es")
                .with("contacts.csv", "id,service_id,name", "c1,s1,Front desk")
                .with("phones.csv", "id,contact_id,service_id,number", "p1,c1,s1,555-0101", "p2,,s2,555-0102")
                .with(
                        "schedules.csv",
                        "id,service_id,freq,byday,opens_at,closes_at",
                        "h1,s1,WEEKLY,MO,09:00,17:00",
                        "h2,s2,WEEKLY,MO,09:00,17:00");
    }

    private Map<String, Object> alpha() {
        return given().get("/v1/districts/" + district.code + "/hsds/services/" + district.idOf("services", "s1"))
                .jsonPath()
                .getMap("$");
    }

    private List<String> found(Map<String, ?> filters) {
        return district.as("counselor")
                .contentType("application/json")
                .body(filters)
                .post("/v1/services/searches")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @Test
    void whatPointsToARefusedRecordStaysAsItWas() throws IOException {
        district.imported(described(), "ALL_OR_NOTHING");
        Map<String, Object> before = alpha();

        Response run = district.imported(
                described().with("services.csv", SERVICES, "s1,o1,Alpha,active,18,6", BETA), "VALID_ROWS");

        assertThat(run.<String>path("state")).isEqualTo("IMPORTED");
        assertThat(run.<Integer>path("changed")).isZero();
        assertThat(run.<List<String>>path("faults.code"))
                .containsExactlyInAnyOrder(
                        "AGES_REVERSED",
                        "REFERENCE_REFUSED",
                        "REFERENCE_REFUSED",
                        "REFERENCE_REFUSED",
                        "REFERENCE_REFUSED");
        assertThat(alpha()).isEqualTo(before);
        assertThat(found(Map.of("person", Map.of("languages", List.of("es")))))
                .containsExactlyInAnyOrder("Alpha", "Beta");
        assertThat(found(Map.of(
                        "when",
                        Map.of(
                                "freeTimes",
                                List.of(Map.of("day", "MONDAY", "from", "10:00", "until", "11:00")),
                                "leastMinutes",
                                30))))
                .containsExactlyInAnyOrder("Alpha", "Beta");
    }

    @Test
    void whatIsFaultlessBesideItIsTaken() throws IOException {
        district.imported(described(), "ALL_OR_NOTHING");

        Response run = district.imported(
                described()
                        .with("services.csv", SERVICES, "s1,o1,Alpha,active,18,6", "s2,o1,Gamma,active,6,18")
                        .with("languages.csv", "id,service_id,name,code", "n1,s1,French,fr", "n2,s2,French,fr"),
                "VALID_ROWS");

        assertThat(run.<Integer>path("changed")).isEqualTo(2);
        assertThat(found(Map.of("person", Map.of("languages", List.of("es"))))).containsExactly("Alpha");
        assertThat(found(Map.of("person", Map.of("languages", List.of("fr"))))).containsExactly("Gamma");
    }

    @Test
    void somethingNewThatPointsToARefusedRecordIsRefusedToo() throws IOException {
        Response run = district.imported(
                described().with("services.csv", SERVICES, "s1,o1,Alpha,active,18,6", BETA), "VALID_ROWS");

        assertThat(run.<Integer>path("records")).isEqualTo(5);
        assertThat(run.<List<String>>path("faults.findAll { it.code == 'REFERENCE_REFUSED' }.file"))
                .containsExactlyInAnyOrder("languages.csv", "contacts.csv", "phones.csv", "schedules.csv");
        Response healed = district.imported(described(), "VALID_ROWS");
        assertThat(healed.<Integer>path("changed")).isEqualTo(5);
        assertThat(alpha().get("phones"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @Test
    void whatPointsToARecordThatCouldNotBeReadStaysAsItWas() throws IOException {
        district.imported(described(), "ALL_OR_NOTHING");
        Map<String, Object> before = alpha();

        Response run = district.imported(
                described().with("services.csv", SERVICES, ",o1,Alpha,active,6,18", BETA), "VALID_ROWS");

        assertThat(run.<Integer>path("changed")).isZero();
        assertThat(run.<List<String>>path("faults.findAll { it.code == 'DANGLING_REFERENCE' }.column"))
                .containsOnly("service_id")
                .hasSize(4);
        assertThat(alpha()).isEqualTo(before);
    }

    @Test
    void aReferenceToNothingAtAllIsTakenOutOfItsRow() throws IOException {
        PackageOnDisk lost = described().with("languages.csv", "id,service_id,name,code", "n1,s9,Spanish,es");

        Response run = district.imported(lost, "VALID_ROWS");

        assertThat(run.<List<String>>path("faults.code")).containsExactly("DANGLING_REFERENCE");
        assertThat(run.<Integer>path("records")).isEqualTo(9);
    }
}
