package org.throughline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.servers.MovableClock;

/** Every bad row is told. */
@QuarkusTest
class FaultPagesTest {

    private static final int NAMELESS = 1200;

    @Inject
    MovableClock clock;

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private static String[] lines(String header, Stream<String> rows) {
        return Stream.concat(Stream.of(header), rows).toArray(String[]::new);
    }

    /** Services without a name, one twice, and a language for each of them. */
    private static PackageOnDisk faulty() {
        return new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Willow Bend,x")
                .with(
                        "services.csv",
                        lines(
                                "id,organization_id,name,status",
                                Stream.concat(
                                        IntStream.range(0, NAMELESS).mapToObj(i -> "s" + i + ",o1,,active"),
                                        Stream.of("s0,o1,Again,active"))))
                .with(
                        "languages.csv",
                        lines(
                                "id,service_id,name,code",
                                IntStream.range(0, NAMELESS).mapToObj(i -> "n" + i + ",s" + i + ",Spanish,es")));
    }

    private String importOf(PackageOnDisk given) throws IOException {
        return district.imported(given, "VALID_ROWS").path("id");
    }

    private List<Map<String, Object>> all(String id) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification asked = district.as("coordinator").queryParam("limit", 200);
            Response page = (cursor == null ? asked : asked.queryParam("cursor", cursor))
                    .get("/v1/directory-imports/" + id + "/faults");
            page.then().statusCode(200);
            all.addAll(page.path("items"));
            cursor = page.path("cursor");
        } while (cursor != null);
        return all;
    }

    @Test
    void allFaultsAreToldPageByPageInTheOrderInWhichTheyWereFound() throws IOException {
        String id = importOf(faulty());

        district.finished(id)
                .then()
                .body("faultCount", equalTo(2 * NAMELESS + 1))
                .body("faults", hasSize(1000));
        List<Map<String, Object>> all = all(id);
        assertThat(all).hasSize(2 * NAMELESS + 1);
        assertThat(all.subList(0, NAMELESS)).allSatisfy(fault -> assertThat(fault)
                .containsEntry("file", "services.csv")
                .containsEntry("column", "name")
                .containsEntry("code", "VALUE_MISSING"));
        assertThat(all.get(NAMELESS)).containsEntry("code", "DUPLICATE_ID").containsEntry("line", NAMELESS + 2);
        assertThat(all.subList(NAMELESS + 1, all.size()))
                .extracting(fault -> fault.get("file") + ":" + fault.get("line") + ":" + fault.get("code"))
                .containsExactlyElementsOf(IntStream.range(0, NAMELESS)
                        .mapToObj(i -> "languages.csv:" + (i + 2) + ":REFERENCE_REFUSED")
                        .toList());
    }

    @Test
    void theFaultOfThePackageItselfIsToldTheSameWay() throws IOException {
        assertThat(all(importOf(new PackageOnDisk().with("services.csv", "id,organization_id,name,status"))))
                .extracting(fault -> fault.get("code"))
                .containsExactly("NO_ROWS");
        assertThat(all(importOf(PackageOnDisk.faultless()))).isEmpty();
    }

    @Test
    void anotherDistrictIsToldNothing() throws IOException {
        String id = importOf(faulty());

        TestDistrict.registered()
                .as("district-admin")
                .get("/v1/directory-imports/" + id + "/faults")
                .then()
                .statusCode(404);
    }

    @Test
    void theyAreKeptForNinetyDaysAndTheFirstForEver() throws IOException {
        String id = importOf(faulty());
        int kept = all(id).size();
        clock.putAhead(ImportFaults.KEPT_FOR.minusDays(1));
        importOf(faulty());
        assertThat(all(id)).hasSize(kept);

        clock.putAhead(ImportFaults.KEPT_FOR.plusDays(1));
        String next = importOf(faulty());

        assertThat(all(id)).isEmpty();
        assertThat(all(next)).hasSize(kept);
        district.as("coordinator")
                .get("/v1/directory-imports/" + id)
                .then()
                .body("faultCount", equalTo(kept))
                .body("faults", hasSize(1000));
    }
}
