package org.throughline.directory.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.StandardsFolder;
import org.throughline.directory.TestDistrict;

/** The standard's own documents, as they come: what of them is taken, and why the rest is not. */
@QuarkusTest
class StandardDocumentsTest {

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private Response sent(String version, String example, String mode) throws IOException {
        Path file = StandardsFolder.hsds(version).resolve("examples").resolve(example + ".json");
        assumeTrue(Files.exists(file), "skipped: the folder with the HSDS standard is absent");
        return district.sent("application/json", Files.readAllBytes(file), Map.of("nested", true, "mode", mode));
    }

    /** What is wrong with it by itself; what points to a refused record is refused with it. */
    private static List<String> faults(Response run) {
        List<Map<String, Object>> faults = run.path("faults");
        return faults.stream()
                .filter(fault -> !"REFERENCE_REFUSED".equals(fault.get("code")))
                .map(fault -> fault.get("file") + "." + fault.get("column") + " " + fault.get("code"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.1-dev"})
    void itsListOfServicesIsTakenButForTheParentThatIsNotInIt(String version) throws IOException {
        assertThat(sent(version, "service_list", "ALL_OR_NOTHING").<String>path("state"))
                .isEqualTo("REFUSED");

        Response run = sent(version, "service_list", "VALID_ROWS");

        run.then()
                .body("state", equalTo("IMPORTED"))
                .body("records", equalTo(3))
                .body("faultCount", equalTo(1))
                .body("faults[0].file", equalTo("organizations"))
                .body("faults[0].line", equalTo(10))
                .body("faults[0].column", equalTo("parent_organization_id"))
                .body("faults[0].pointer", equalTo("/contents/0/organization/parent_organization_id"))
                .body("faults[0].code", equalTo("DANGLING_REFERENCE"))
                .body("faults[0].message", equalTo("It points to a record that is not in the package."));
        given().queryParam("full", true)
                .get("/v1/districts/" + district.code + "/hsds/services")
                .then()
                .body("contents[0].name", equalTo("Community Counselling"))
                .body("contents[0].organization.name", equalTo("Example Organization Inc."))
                .body("contents[0].program.name", equalTo("Community Mental Health Support"));
    }

    @ParameterizedTest
    @CsvSource({
        "organization_list, 1, organizations.parent_organization_id DANGLING_REFERENCE",
        "service_full, 12, locations.latitude OUT_OF_RANGE;taxonomy_terms.parent_id DANGLING_REFERENCE"
                + ";organizations.parent_organization_id DANGLING_REFERENCE",
        "organization_full, 12, locations.latitude OUT_OF_RANGE;taxonomy_terms.parent_id DANGLING_REFERENCE"
                + ";organizations.parent_organization_id DANGLING_REFERENCE",
        "service_at_location_list, 3, locations.latitude OUT_OF_RANGE;organizations.parent_organization_id DANGLING_REFERENCE",
        "service_at_location_full, 12, locations.latitude OUT_OF_RANGE;taxonomy_terms.parent_id DANGLING_REFERENCE"
                + ";organizations.parent_organization_id DANGLING_REFERENCE",
        "location, 0, locations.latitude OUT_OF_RANGE",
        "taxonomy, 1,",
        "taxonomy_list, 1,",
        "taxonomy_term, 2, taxonomy_terms.parent_id DANGLING_REFERENCE",
        "taxonomy_term_list, 2, taxonomy_terms.parent_id DANGLING_REFERENCE",
    })
    void ofItsOtherDocumentsAllIsTakenButWhatHasAFault(String example, int records, @Nullable String faults)
            throws IOException {
        Response run = sent("3.0", example, "VALID_ROWS");

        assertThat(run.<Integer>path("records")).isEqualTo(records);
        assertThat(faults(run)).containsExactlyElementsOf(faults == null ? List.of() : List.of(faults.split(";")));
    }

    @Test
    void aCapacityOfTheLaterVersionHasMorePlacesThanThereAre() throws IOException {
        Response run = sent("3.1-dev", "service_full", "VALID_ROWS");

        assertThat(run.<Integer>path("records")).isEqualTo(13);
        assertThat(faults(run))
                .containsExactly(
                        "locations.latitude OUT_OF_RANGE",
                        "service_capacity.available ABOVE_MAXIMUM",
                        "taxonomy_terms.parent_id DANGLING_REFERENCE",
                        "organizations.parent_organization_id DANGLING_REFERENCE");
    }
}
