package org.throughline.directory.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** A package that says little does not empty a directory. */
@QuarkusTest
class WithdrawalGuardTest {

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private static PackageOnDisk withServices(int number) {
        return new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Willow Bend,x")
                .with(
                        "services.csv",
                        Stream.concat(
                                        Stream.of("id,organization_id,name,status"),
                                        IntStream.range(0, number)
                                                .mapToObj(i -> "s" + i + ",o1,Service " + i + ",active"))
                                .toArray(String[]::new));
    }

    private int services() {
        return given().get("/v1/districts/" + district.code + "/hsds/services").path("total_items");
    }

    private Response sent(PackageOnDisk given, Map<String, ?> query) throws IOException {
        return district.sent("application/zip", given.zip(), query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|false|{}",
                "application/json|false|{\"services.csv\":[]}",
                "application/json|true|{\"services.csv\":[]}",
                "application/json|true|[]",
                "text/csv|false|organization,service,status"
            })
    void aPackageWithoutARowIsRefusedInBothModes(String type, boolean nested, String body) throws IOException {
        district.imported(withServices(1), "ALL_OR_NOTHING");

        for (String mode : new String[] {"ALL_OR_NOTHING", "VALID_ROWS"}) {
            for (boolean dry : new boolean[] {true, false}) {
                Response run = district.sent(
                        type,
                        body.getBytes(StandardCharsets.UTF_8),
                        Map.of("mode", mode, "nested", nested, "dryRun", dry, "withdrawMany", true));
                assertThat(run.<String>path("state")).isEqualTo("REFUSED");
                assertThat(run.<String>path("faults[0].file")).isEmpty();
            }
        }
        assertThat(services()).isEqualTo(1);
    }

    @Test
    void aFileWithAHeaderOnlyIsNoRow() throws IOException {
        PackageOnDisk empty = new PackageOnDisk().with("services.csv", "id,organization_id,name,status");

        for (String mode : new String[] {"ALL_OR_NOTHING", "VALID_ROWS"}) {
            sent(empty, Map.of("mode", mode))
                    .then()
                    .body("state", equalTo("REFUSED"))
                    .body("faults.code", hasItem("NO_ROWS"));
        }
    }

    @Test
    void aPackageThatWouldWithdrawManyIsRefusedAndSaysHowMany() throws IOException {
        district.imported(withServices(40), "ALL_OR_NOTHING");

        for (String mode : new String[] {"ALL_OR_NOTHING", "VALID_ROWS"}) {
            for (boolean dry : new boolean[] {true, false}) {
                sent(withServices(10), Map.of("mode", mode, "dryRun", dry))
                        .then()
                        .body("state", equalTo("REFUSED"))
                        .body("withdrawn", equalTo(30))
                        .body("faultCount", equalTo(1))
                        .body("faults[0].code", equalTo("MANY_MISSING"))
                        .body("faults[0].message", containsString("30 of 41"));
            }
        }
        assertThat(services()).isEqualTo(40);
    }

    @Test
    void itIsTakenWhenThatIsSaidToBeMeant() throws IOException {
        district.imported(withServices(40), "ALL_OR_NOTHING");

        sent(withServices(10), Map.of("withdrawMany", true, "dryRun", true))
                .then()
                .body("state", equalTo("CHECKED"))
                .body("withdrawn", equalTo(30));
        sent(withServices(10), Map.of("withdrawMany", true))
                .then()
                .body("state", equalTo("IMPORTED"))
                .body("withdrawn", equalTo(30));
        assertThat(services()).isEqualTo(10);
    }

    @Test
    void fewMayGoAndAnotherSourceIsNotCounted() throws IOException {
        district.imported(withServices(40), "ALL_OR_NOTHING");

        sent(withServices(20), Map.of())
                .then()
                .body("state", equalTo("IMPORTED"))
                .body("withdrawn", equalTo(20));
        sent(withServices(1), Map.of("source", "another"))
                .then()
                .body("state", equalTo("IMPORTED"))
                .body("withdrawn", equalTo(0));
    }
}
