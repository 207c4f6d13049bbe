package org.throughline.directory.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** Funding over the API and with the real database. */
@QuarkusTest
class FundingTest {

    private TestDistrict district;
    private String organization;

    @BeforeEach
    void importDirectory() throws IOException {
        district = TestDistrict.registered();
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        organization = district.idOf("organizations", "o1");
    }

    private static RequestSpecification json(RequestSpecification as) {
        return as.contentType("application/json");
    }

    private Map<String, Object> source() {
        Map<String, Object> source = new HashMap<>();
        source.put("name", "State mental-health grant");
        source.put("kind", "STATE");
        source.put("amountMinor", 12_000_000_000L);
        source.put("currency", "USD");
        source.put("firstDay", "2026-07-01");
        source.put("lastDay", "2999-06-30");
        source.put("restrictions", List.of("Tier 2 and 3 only"));
        source.put(
                "allocations",
                List.of(Map.of(
                        "organizationId", organization, "position", "Counselor", "amountMinor", 9_000_000_000L)));
        return source;
    }

    private ValidatableResponse add(Map<String, Object> source) {
        return json(district.as("coordinator"))
                .body(source)
                .post("/v1/funding-sources")
                .then();
    }

    @Test
    void theMatrixSaysWhatPaysForAPositionAndUntilWhen() throws IOException {
        String id = add(source()).statusCode(201).extract().path("id");

        district.as("district-admin")
                .get("/v1/funding-matrix")
                .then()
                .statusCode(200)
                .body("rows.position", contains("Counselor"))
                .body("rows.organizationId", contains(organization))
                .body("rows.fundedThrough", contains("2999-06-30"))
                .body("rows.onlySource", contains(true))
                .body("rows[0].sources.sourceId", contains(id))
                .body("rows[0].sources.amountMinor", contains(9_000_000_000L));
        TestDistrict.registered()
                .as("coordinator")
                .get("/v1/funding-matrix")
                .then()
                .body("rows", empty());
        assertThat(PublishedFacts.of(id, 1)
                        .get(0)
                        .data()
                        .get("organizationIds")
                        .get(0)
                        .asText())
                .isEqualTo(organization);
    }

    @Test
    void aSourceIsFoundByItsEndAndChangedByWhoReadIt() {
        String id = add(source()).extract().path("id");
        district.as("coordinator")
                .get("/v1/funding-sources?endsBy=2998-01-01")
                .then()
                .body("items", empty());
        Map<String, Object> shorter = source();
        shorter.put("lastDay", "2997-06-30");

        json(district.as("coordinator"))
                .body(shorter)
                .put("/v1/funding-sources/" + id)
                .then()
                .statusCode(428);
        json(district.as("coordinator"))
                .header("If-Match", "\"1\"")
                .body(shorter)
                .put("/v1/funding-sources/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        district.as("coordinator")
                .get("/v1/funding-sources?endsBy=2998-01-01")
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void whatCannotBeIsRefusedAndSaysWhere() {
        refused("kind", null, "/kind");
        refused("lastDay", "2026-06-30", "/lastDay");
        refused("currency", "XYZ", "/currency");
        refused("amountMinor", 8_999_999_999L, "/allocations");
        refused("amountMinor", -1, "/amountMinor");
        refused("lastDay", "+999999999-12-31", "/lastDay");
        refused("firstDay", "1899-12-31", "/firstDay");
        refused(
                "allocations",
                List.of(Map.of("organizationId", organization, "position", " ", "amountMinor", 1)),
                "/allocations/0/position");
        refused(
                "allocations",
                List.of(Map.of("organizationId", organization, "amountMinor", 0)),
                "/allocations/0/amountMinor");
        district.as("coordinator")
                .get("/v1/funding-sources?endsBy=9999-01-01")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("?endsBy"));
        refused(
                "allocations",
                List.of(Map.of("organizationId", UUID.randomUUID(), "amountMinor", 1)),
                "/allocations/0/organizationId");
    }

    @Test
    void anAmountThatIsLeftOutIsNoZero() {
        Map<String, Object> withoutAmount = source();
        withoutAmount.remove("amountMinor");
        withoutAmount.put("allocations", List.of());
        add(withoutAmount)
                .statusCode(422)
                .body("errors.pointer", contains("/amountMinor"))
                .body("errors.code", contains("NOT_NULL"));
        refused("allocations", List.of(Map.of("organizationId", organization)), "/allocations/0/amountMinor");
    }

    @Test
    void whatWasReadIsTakenBack() {
        Map<String, Object> read = add(source()).extract().as(new TypeRef<>() {});
        assertThat(change(read, "\"1\"").statusCode(200).extract().<Map<String, Object>>as(new TypeRef<>() {}))
                .isEqualTo(read);

        read.put("id", UUID.randomUUID().toString());
        json(district.as("coordinator"))
                .header("If-Match", "\"2\"")
                .body(read)
                .put("/v1/funding-sources/" + onceMore().extract().path("id"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/id"));
        refused("id", UUID.randomUUID().toString(), "/id");
    }

    private ValidatableResponse change(Map<String, Object> read, String ifMatch) {
        return json(district.as("coordinator"))
                .header("If-Match", ifMatch)
                .body(read)
                .put("/v1/funding-sources/" + read.get("id"))
                .then();
    }

    private void refused(String member, @Nullable Object value, String pointer) {
        Map<String, Object> source = source();
        source.put(member, value);
        add(source).statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void theSameSourceIsAddedOnce() {
        String first = onceMore().statusCode(201).extract().path("id");

        onceMore().statusCode(201).body("id", equalTo(first));
    }

    private ValidatableResponse onceMore() {
        return json(district.as("coordinator"))
                .header("Idempotency-Key", "same")
                .body(source())
                .post("/v1/funding-sources")
                .then();
    }
}
