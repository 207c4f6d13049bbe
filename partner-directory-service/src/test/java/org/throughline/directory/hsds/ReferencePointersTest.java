package org.throughline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** What is wrong with a row of JSON among the others is told with its pointer, as what is wrong with it by itself. */
@QuarkusTest
class ReferencePointersTest {

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    /** Of the import itself, and page by page: both tell the same. */
    private List<String> faults(Response run) {
        List<String> of = told(run.path("faults"));
        assertThat(told(district.as("coordinator")
                        .get("/v1/directory-imports/" + run.path("id") + "/faults")
                        .path("items")))
                .isEqualTo(of);
        return of;
    }

    private static List<String> told(List<Map<String, Object>> faults) {
        return faults.stream()
                .map(fault -> fault.get("file") + ":" + fault.get("line") + " " + fault.get("column") + " "
                        + fault.get("pointer") + " " + fault.get("code"))
                .toList();
    }

    private List<String> faults(String type, String json) {
        return faults(district.sent(type, json.getBytes(StandardCharsets.UTF_8), Map.of("mode", "VALID_ROWS")));
    }

    @Test
    void inTablesByFileAndRow() {
        assertThat(
                        faults(
                                "application/json",
                                """
                        {"organizations": [{"id": "o1", "name": "A", "description": "x", "parent_organization_id": "o9"}],
                         "services.csv": [{"id": "s1", "organization_id": "o1", "name": "A", "status": "asleep"},
                            {"id": "s2", "organization_id": "o8", "name": "B", "status": "active"},
                            {"id": "s2", "organization_id": "o1", "name": "B", "status": "active"}],
                         "languages.csv": [{"id": "g1", "code": "es", "service_id": "s1"}]}"""))
                .containsExactlyInAnyOrder(
                        "services.csv:2 status /services.csv/0/status NOT_IN_LIST",
                        "services.csv:4 id /services.csv/2/id DUPLICATE_ID",
                        "organizations:1 parent_organization_id /organizations/0/parent_organization_id DANGLING_REFERENCE",
                        "services.csv:3 organization_id /services.csv/1/organization_id DANGLING_REFERENCE",
                        "languages.csv:5 service_id /languages.csv/0/service_id REFERENCE_REFUSED");
    }

    @Test
    void inDocumentsByTheirLineAndWhereTheRecordStands() {
        assertThat(
                        faults(
                                "application/x-ndjson",
                                """
                        {"id": "t1", "name": "A", "description": "x", "parent_id": "t9"}
                        {"id": "s1", "name": "A", "status": "asleep", "languages": [{"id": "g1", "code": "es"}], \
                        "organization": {"id": "o1", "name": "A", "description": "x", "parent_organization_id": "o9"}}"""))
                .containsExactlyInAnyOrder(
                        "services:2 status /status NOT_IN_LIST",
                        "taxonomy_terms:1 parent_id /parent_id DANGLING_REFERENCE",
                        "organizations:2 parent_organization_id /organization/parent_organization_id DANGLING_REFERENCE",
                        "languages:2 service_id /languages/0/service_id REFERENCE_REFUSED");
    }

    @Test
    void alsoWhereALocationIsWithheldForIt() {
        assertThat(
                        faults(
                                "application/json",
                                """
                        {"locations.csv": [{"id": "l1", "location_type": "virtual", "confidential": false}],
                         "attributes.csv": [{"id": "b1", "link_id": "l1", "taxonomy_term_id": "t9"}, {"id": "b1", "link_id": "l1"}]}"""))
                .containsExactlyInAnyOrder(
                        "attributes.csv:2 id /attributes.csv/1/id DUPLICATE_ID",
                        "attributes.csv:2 taxonomy_term_id /attributes.csv/0/taxonomy_term_id DANGLING_REFERENCE",
                        "attributes.csv:2 link_id /attributes.csv/0/link_id LOCATION_WITHHELD",
                        "attributes.csv:2 link_id /attributes.csv/1/link_id LOCATION_WITHHELD");
        assertThat(district.as("district-admin")
                        .get("/v1/directory-exports?format=JSON")
                        .asString())
                .as("what was sent of it is not what goes out: it would be told again")
                .contains("\"confidential\":\"unknown\"");
    }

    @Test
    void aNameThatNoDatabaseKeepsIsToldAndFailsNoImport() {
        assertThat(
                        faults(
                                "application/x-ndjson",
                                """
                        {"units.csv": [{"id": "u1", "name": "x", "a\\u0000": 1}]}
                        {"units.csv": [{"id": "u1", "name": "x", "a\\u0000": 2}]}"""))
                .containsExactlyInAnyOrder(
                        "units:2 a\uFFFD /units.csv/0/a\uFFFD CONTRADICTION",
                        "units:1 a\uFFFD /units.csv/0/a\uFFFD CONTROL_CHARACTER");
    }

    @Test
    void aLineOfATableHasNone() throws Exception {
        assertThat(faults(district.imported(
                        PackageOnDisk.faultless().with("languages.csv", "id,service_id,code", "g1,s9,es"),
                        "VALID_ROWS")))
                .containsExactly("languages.csv:2 service_id null DANGLING_REFERENCE");
    }
}
