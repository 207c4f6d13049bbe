package org.throughline.directory.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                "application/json|false|{}|NO_TABLES",
                "application/json|false|{\"services.csv\":[]}|NO_ROWS",
                "application/json|true|{\"services.csv\":[]}|NO_ROWS",
                "application/json|true|{\"contents\":[]}|NO_ROWS",
                "application/json|true|[]|NO_ROWS",
                "text/csv|false|organization,service,status|NO_ROWS"
            })
    void aPackageWithoutARowIsRefusedInBothModes(String type, boolean nested, String body, String code)
            throws IOException {
        district.imported(withServices(1), "ALL_OR_NOTHING");

        for (String mode : new String[] {"ALL_OR_NOTHING", "VALID_ROWS"}) {
            for (boolean dry : new boolean[] {true, false}) {
                district.sent(
                                type,
                                body.getBytes(StandardCharsets.UTF_8),
                                Map.of("mode", mode, "nested", nested, "dryRun", dry))
                        .then()
                        .body("state", equalTo("REFUSED"))
                        .body("faultCount", equalTo(1))
                        .body("faults[0].file", equalTo(""))
                        .body("faults[0].code", equalTo(code));
            }
        }
        assertThat(services()).isEqualTo(1);
    }

    @Test
    void aFileWithAHeaderOnlyIsNoRowAndTheReasonSaysHowItIsMeant() throws IOException {
        for (String mode : new String[] {"ALL_OR_NOTHING", "VALID_ROWS"}) {
            sent(headers(), Map.of("mode", mode))
                    .then()
                    .body("state", equalTo("REFUSED"))
                    .body("faults.code", contains("NO_ROWS"))
                    .body("faults[0].message", containsString("withdrawMany=true"));
        }
    }

    private static PackageOnDisk headers() {
        return new PackageOnDisk().with("services.csv", "id,organization_id,name,status");
    }

    @Test
    void aSourceIsEmptiedWhereThatIsSaidAndTellsWhatItHad() throws IOException {
        district.imported(withServices(2), "ALL_OR_NOTHING");
        sent(withServices(1), Map.of("source", "another"));
        String service = district.idOf("services", "s1");

        sent(headers(), Map.of("withdrawMany", true, "dryRun", true))
                .then()
                .body("state", equalTo("CHECKED"))
                .body("withdrawn", equalTo(3));
        assertThat(services()).isEqualTo(3);
        sent(headers(), Map.of("withdrawMany", true))
                .then()
                .body("state", equalTo("IMPORTED"))
                .body("records", equalTo(0))
                .body("withdrawn", equalTo(3));

        assertThat(services()).as("of the other source").isEqualTo(1);
        given().get("/v1/districts/" + district.code + "/hsds/services/" + service)
                .then()
                .statusCode(410);
        given().get("/v1/districts/" + district.code + "/hsds/tombstones")
                .then()
                .body("contents.source_id", containsInAnyOrder("o1", "s0", "s1"));
        sent(withServices(2), Map.of());
        assertThat(district.idOf("services", "s1")).isEqualTo(service);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|false|{\"services.csv\":[]}|IMPORTED",
                "application/json|true|{\"services.csv\":[]}|IMPORTED",
                "application/json|true|{\"total_items\":0,\"contents\":[]}|IMPORTED",
                "application/x-ndjson|true|[]|IMPORTED",
                "text/csv|false|organization,service,status|IMPORTED",
                "application/json|false|{}|REFUSED",
                "application/json|false|{\"partners.csv\":[]}|REFUSED",
                "application/json|false|{\"services.csv\":[],\"partners.csv\":[]}|REFUSED",
                "application/json|false|{\"services.csv\":[|REFUSED",
                "application/x-ndjson|true||REFUSED",
                "text/csv|false|service,status|REFUSED",
                "application/zip|false|nothing|REFUSED",
            })
    void itIsEmptiedByAnyFormWithWhichNothingIsWrong(String type, boolean nested, @Nullable String body, String state)
            throws IOException {
        district.imported(withServices(1), "ALL_OR_NOTHING");

        for (String mode : new String[] {"VALID_ROWS", "ALL_OR_NOTHING"}) {
            Response run = district.sent(
                    type,
                    (body == null ? "\n" : body).getBytes(StandardCharsets.UTF_8),
                    Map.of("mode", mode, "nested", nested, "withdrawMany", true));
            assertThat(run.<String>path("state")).isEqualTo(state);
        }
        assertThat(services()).isEqualTo(state.equals("IMPORTED") ? 0 : 1);
    }

    @Test
    void aTableThatCannotBeReadEmptiesNothing() throws IOException {
        district.imported(withServices(1), "ALL_OR_NOTHING");

        for (String mode : new String[] {"ALL_OR_NOTHING", "VALID_ROWS"}) {
            sent(new PackageOnDisk().with("services.csv", "id,name,status"), Map.of("withdrawMany", true, "mode", mode))
                    .then()
                    .body("state", equalTo("REFUSED"))
                    .body("faults.code", contains("COLUMN_MISSING", "NO_ROWS"));
        }
        assertThat(services()).isEqualTo(1);
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
