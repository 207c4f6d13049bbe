package org.throughline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** Which sources a district has, and what was sent of each. */
@QuarkusTest
class ImportListTest {

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private String sent(String source) throws IOException {
        return district.sent("application/zip", PackageOnDisk.faultless().zip(), Map.of("source", source))
                .path("id");
    }

    @Test
    void importsAreListedPageByPageTheNewestFirst() throws IOException {
        String first = sent("county");
        String second = sent("schools");
        String third = sent("county");

        Response page = district.as("coordinator").queryParam("limit", 2).get("/v1/directory-imports");

        page.then()
                .statusCode(200)
                .body("items.id", contains(third, second))
                .body("items.source", contains("county", "schools"))
                .body("items[0].state", equalTo("IMPORTED"))
                .body("items[0].records", equalTo(6))
                .body("items[0]", not(hasKey("faults")));
        district.as("coordinator")
                .queryParam("limit", 2)
                .queryParam("cursor", page.<String>path("cursor"))
                .get("/v1/directory-imports")
                .then()
                .body("items.id", contains(first))
                .body("cursor", equalTo(null));
    }

    @Test
    void anotherDistrictHasItsOwn() throws IOException {
        sent("county");

        TestDistrict.registered()
                .as("district-admin")
                .get("/v1/directory-imports")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void whatARepeatedRequestSentForNothingIsNotListed() throws IOException {
        String key = UUID.randomUUID().toString();
        byte[] zip = PackageOnDisk.faultless().zip();
        for (int i = 0; i < 2; i++) {
            String id = district.as("district-admin")
                    .contentType("application/zip")
                    .header("Idempotency-Key", key)
                    .body(zip)
                    .post("/v1/directory-imports")
                    .path("id");
            district.finished(id);
        }

        assertThat(district.as("coordinator").get("/v1/directory-imports").<Iterable<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void aSourceThatNobodyImportedCannotBeExported() throws IOException {
        sent("county");

        export(district, "county").then().statusCode(200);
        export(district, "counties").then().statusCode(404);
        export(TestDistrict.registered(), "county").then().statusCode(404);
    }

    private static Response export(TestDistrict district, String source) {
        return district.as("district-admin").queryParam("source", source).get("/v1/directory-exports");
    }
}
