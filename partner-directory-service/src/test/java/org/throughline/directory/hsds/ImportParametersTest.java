package org.throughline.directory.hsds;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** A slip in a parameter's name imports nothing. */
@QuarkusTest
class ImportParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"dry_run", "dryrun", "DryRun", "withdraw_many", "defaults", "secret"})
    void aParameterThatAnImportDoesNotTakeRefusesItAndThoseThatThereAreAreNamed(String slip) throws IOException {
        TestDistrict district = TestDistrict.registered();

        district.as("district-admin")
                .contentType("application/zip")
                .queryParam("mode", "VALID_ROWS")
                .queryParam(slip, "true")
                .body(PackageOnDisk.faultless().zip())
                .post("/v1/directory-imports")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:malformed"))
                .body("errors[0].pointer", equalTo("?"))
                .body("errors[0].code", equalTo("UNKNOWN_PARAMETER"))
                .body(
                        "errors[0].message",
                        equalTo("An import takes default, dryRun, match, mode, nested, source, withdrawMany only."))
                .body(not(containsString(slip)));
        district.as("district-admin").get("/v1/directory-imports").then().body("items", empty());
    }
}
