package org.throughline.directory.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.StandardsFolder;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

@QuarkusTest
class DirectoryImportTest {

    private static final String EXAMPLE_SERVICE = "ac148810-d857-441c-9679-408f346de14b";

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private static PackageOnDisk example() throws IOException {
        Path example = StandardsFolder.hsds().resolve("examples/csv");
        assumeTrue(Files.isDirectory(example), "skipped: the folder with the HSDS standard is absent");
        return PackageOnDisk.ofFolder(example);
    }

    private int totalServices() {
        return given().get("/v1/districts/" + district.code + "/hsds/services").path("total_items");
    }

    @Test
    void aFaultlessPackageIsImportedAndPublished() throws IOException {
        Response run = district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");

        assertThat(run.<String>path("state")).isEqualTo("IMPORTED");
        assertThat(run.<Integer>path("records")).isEqualTo(6);
        assertThat(run.<Integer>path("changed")).isEqualTo(6);
        given().get("/v1/districts/" + district.code + "/hsds/services/" + district.idOf("services", "s1"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Counseling"))
                .body("minimum_age", equalTo(6))
                .body("organization.name", equalTo("Willow Bend"))
                .body("service_at_locations[0].location.latitude", equalTo(41.5f));
    }

    @Test
    void importsThatComeTogetherAreWorkedOnOneAfterTheOther() throws IOException {
        byte[] zip = PackageOnDisk.faultless().zip();
        List<String> ids = Stream.generate(() -> district.as("district-admin")
                        .contentType("application/zip")
                        .queryParam("dryRun", true)
                        .body(zip)
                        .post("/v1/directory-imports")
                        .<String>path("id"))
                .limit(4)
                .toList();

        assertThat(ids).allSatisfy(id -> assertThat(district.finished(id).<String>path("state"))
                .isEqualTo("CHECKED"));
    }

    @Test
    void theSamePackageAgainChangesNothing() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        String before = district.idOf("services", "s1");

        Response again = district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");

        assertThat(again.<Integer>path("changed")).isZero();
        assertThat(again.<Integer>path("withdrawn")).isZero();
        assertThat(district.idOf("services", "s1")).isEqualTo(before);
    }

    @Test
    void whatAPackageNoLongerHasIsWithdrawnAndComesBackUnderTheSameId() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        String before = district.idOf("services", "s2");
        PackageOnDisk smaller = PackageOnDisk.faultless()
                .with("services.csv", "id,organization_id,name,status", "s1,o1,Counseling,active");

        assertThat(district.imported(smaller, "ALL_OR_NOTHING").<Integer>path("withdrawn"))
                .isEqualTo(1);
        given().get("/v1/districts/" + district.code + "/hsds/services/" + before)
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:throughline:problem:record-deleted"));

        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        assertThat(district.idOf("services", "s2")).isEqualTo(before);
    }

    @Test
    void allOrNothingRefusesThePackageWholeAndNamesEachFault() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        PackageOnDisk dirty = PackageOnDisk.faultless()
                .with("services.csv", "id,organization_id,name,status", "s1,o1,Other name,active", "s9,o9,Lost,active");

        Response run = district.imported(dirty, "ALL_OR_NOTHING");

        assertThat(run.<String>path("state")).isEqualTo("REFUSED");
        run.then()
                .body("faults", hasSize(1))
                .body("faults[0].file", equalTo("services.csv"))
                .body("faults[0].line", equalTo(3))
                .body("faults[0].column", equalTo("organization_id"))
                .body("faults[0].code", equalTo("DANGLING_REFERENCE"));
        given().get("/v1/districts/" + district.code + "/hsds/services/" + district.idOf("services", "s1"))
                .then()
                .body("name", equalTo("Counseling"));
    }

    @Test
    void validRowsTakesTheFaultlessPartAndWithdrawsNothing() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        PackageOnDisk dirty = PackageOnDisk.faultless()
                .with("services.csv", "id,organization_id,name,status", "s1,o1,Other name,active", "s2,o2,,active");

        Response run = district.imported(dirty, "VALID_ROWS");

        assertThat(run.<String>path("state")).isEqualTo("IMPORTED");
        assertThat(run.<Integer>path("faultCount")).isEqualTo(1);
        assertThat(totalServices()).isEqualTo(2);
        given().get("/v1/districts/" + district.code + "/hsds/services/" + district.idOf("services", "s1"))
                .then()
                .body("name", equalTo("Other name"));
    }

    @Test
    void somethingThatIsNoArchiveChangesNothingInEitherMode() {
        for (String mode : List.of("ALL_OR_NOTHING", "VALID_ROWS")) {
            String id = district.as("district-admin")
                    .contentType("application/zip")
                    .queryParam("mode", mode)
                    .body("no archive".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .post("/v1/directory-imports")
                    .path("id");

            assertThat(district.finished(id).<String>path("state")).isEqualTo("REFUSED");
        }
    }

    @Test
    void theExampleOfTheStandardIsRefusedWholeAndEachFaultNamed() throws IOException {
        Response run = district.imported(example(), "ALL_OR_NOTHING");

        assertThat(run.<String>path("state")).isEqualTo("REFUSED");
        run.then()
                .body("faults.findAll { it.code == 'DANGLING_REFERENCE' }", hasSize(11))
                .body("faults.find { it.code == 'OUT_OF_RANGE' }.column", equalTo("latitude"))
                .body("faults.find { it.code == 'DESCRIPTOR_UNREADABLE' }.file", equalTo("datapackage.json"));
        assertThat(totalServices()).isZero();
    }

    @Test
    void whatIsValidOfTheExampleIsPublishedAsTheStandardsSchemaWants() throws IOException {
        district.imported(example(), "VALID_ROWS");

        String service = given().get("/v1/districts/" + district.code + "/hsds/services/"
                        + district.idOf("services", EXAMPLE_SERVICE))
                .then()
                .statusCode(200)
                .body("name", equalTo("Community Counselling"))
                .extract()
                .asString();

        assertThat(schema("service.json").validate(new ObjectMapper().readTree(service)))
                .isEmpty();
        String organization = given().get("/v1/districts/" + district.code + "/hsds/organizations/"
                        + new ObjectMapper()
                                .readTree(service)
                                .path("organization")
                                .path("id")
                                .asText())
                .asString();
        assertThat(schema("organization.json").validate(new ObjectMapper().readTree(organization)))
                .isEmpty();
    }

    private static JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(StandardsFolder.hsds().resolve("schema/compiled/" + name)));
    }

    @Test
    void theSampleDistrictIsFaultlessAndItsSheltersArePublishedWithoutAPlace() throws IOException {
        Path sample = Path.of(System.getProperty("throughline.root"), "deploy/sample/riverbend/hsds");

        Response run = district.imported(PackageOnDisk.ofFolder(sample), "ALL_OR_NOTHING");

        assertThat(run.<List<Object>>path("faults")).isEmpty();
        assertThat(run.<String>path("state")).isEqualTo("IMPORTED");
        assertThat(totalServices()).isEqualTo(90);
        Map<String, Object> shelter = given().queryParam("per_page", 200)
                .queryParam("full", true)
                .get("/v1/districts/" + district.code + "/hsds/services")
                .path("contents.find { it.name == 'Emergency family shelter' }");
        assertThat(shelter.toString())
                .contains("location_type=physical")
                .doesNotContain("latitude", "address_1", "postal_code");
    }

    @Test
    void pagesFollowTheStandardsEnvelope() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");

        given().queryParam("per_page", 1)
                .queryParam("page", 2)
                .get("/v1/districts/" + district.code + "/hsds/organizations")
                .then()
                .body("total_items", equalTo(2))
                .body("total_pages", equalTo(2))
                .body("page_number", equalTo(2))
                .body("size", equalTo(1))
                .body("first_page", equalTo(false))
                .body("last_page", equalTo(true))
                .body("empty", equalTo(false));
        given().get("/v1/districts/nobody/hsds/services").then().statusCode(404);
        given().get("/v1/districts/" + district.code + "/hsds").then().body("version", equalTo("3.1"));
    }

    @Test
    void anotherDistrictSeesNeitherTheImportNorTheRecords() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        String service = district.idOf("services", "s1");
        TestDistrict other = TestDistrict.registered();

        other.as("counselor").get("/v1/services/" + service).then().statusCode(404);
        given().get("/v1/districts/" + other.code + "/hsds/services/" + service)
                .then()
                .statusCode(404);
        other.as("district-admin")
                .get("/v1/directory-imports/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void aRepeatedRequestWithItsKeyIsTheSameImport() throws IOException {
        byte[] zip = PackageOnDisk.faultless().zip();
        String key = UUID.randomUUID().toString();

        String first = send(zip, key).then().statusCode(202).extract().path("id");
        district.finished(first);

        assertThat(send(zip, key).<String>path("id")).isEqualTo(first);
        send(new byte[] {1}, key).then().statusCode(422);
    }

    private Response send(byte[] zip, String key) {
        return district.as("district-admin")
                .contentType("application/zip")
                .header("Idempotency-Key", key)
                .body(zip)
                .post("/v1/directory-imports");
    }

    @Test
    void aReaderSeesTheOldDirectoryOrTheNewNeverHalf() throws IOException {
        district.imported(named("A"), "ALL_OR_NOTHING");
        String address = "/v1/districts/" + district.code + "/hsds/services/" + district.idOf("services", "s1");
        AtomicBoolean importing = new AtomicBoolean(true);
        CompletableFuture<Set<String>> seen = CompletableFuture.supplyAsync(() -> {
            Set<String> pairs = new TreeSet<>();
            while (importing.get()) {
                Response service = given().get(address);
                pairs.add(service.path("name") + " of " + service.path("organization.name"));
            }
            return pairs;
        });

        for (String name : List.of("B", "A", "B", "A")) {
            district.imported(named(name), "ALL_OR_NOTHING");
        }
        importing.set(false);

        assertThat(seen.join()).containsExactly("A of A", "B of B");
    }

    private static PackageOnDisk named(String name) {
        return PackageOnDisk.faultless()
                .with("organizations.csv", "id,name,description", "o1," + name + ",x")
                .with("services.csv", "id,organization_id,name,status", "s1,o1," + name + ",active");
    }

    @Test
    void aLargeBodyIsRefusedEverywhereElse() {
        district.as("district-admin")
                .contentType("application/json")
                .body("{\"name\":\"" + "x".repeat(1_200_000) + "\"}")
                .post("/v1/agencies")
                .then()
                .statusCode(413)
                .body(not(containsString("xxx")));
    }
}
