package org.throughline.directory.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.servers.MovableClock;

/** A district says for how long it believes a report, and everything that asks for places follows. */
@QuarkusTest
class CapacitySettingsTest {

    @Inject
    MovableClock clock;

    private TestDistrict district;

    @BeforeEach
    void district() {
        district = TestDistrict.registered();
    }

    @AfterEach
    void putBack() {
        clock.reset();
    }

    private ValidatableResponse set(Object days, String ifMatch) {
        return district.as("district-admin")
                .contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(Map.of("believedForDays", days))
                .put("/v1/capacity-settings")
                .then();
    }

    private ValidatableResponse read(String path) {
        return district.as("counselor").get("/v1/capacity-settings" + path).then();
    }

    @Test
    void aDistrictBeginsWithTheStandardAndKeepsEveryVersion() {
        read("").header("ETag", "\"0\"").body("believedForDays", equalTo(45)).body("setBy", nullValue());

        set(10, null).statusCode(200).header("ETag", "\"1\"");
        set(20, "\"1\"").statusCode(200).header("ETag", "\"2\"");

        read("").body("version", equalTo(2))
                .body("believedForDays", equalTo(20))
                .body("setBy", notNullValue());
        read("/1").statusCode(200).body("believedForDays", equalTo(10));
        read("/0").body("believedForDays", equalTo(45));
        read("/3").statusCode(404);
    }

    @Test
    void itIsChangedByWhoReadItAndByNoOtherDistrict() {
        set(10, null).statusCode(200);

        set(11, null).statusCode(428);
        set(11, "\"0\"").statusCode(412);
        TestDistrict.registered()
                .as("counselor")
                .get("/v1/capacity-settings")
                .then()
                .body("version", equalTo(0));
    }

    @Test
    void whatIsNoNumberOfDaysIsRefused() {
        set(0, null).statusCode(422).body("errors.pointer", contains("/believedForDays"));
        set(367, null).statusCode(422);
        set("soon", null).statusCode(400);
    }

    @Test
    void aReportIsBelievedAsLongAsItsDistrictSaysByWhoeverAsks() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        UUID agency = district.linkedAgency("o1");
        String service = district.idOf("services", "s1");
        report(service);
        String asked = capacity(district.as("counselor"), service)
                .body("availability", equalTo("OPEN"))
                .extract()
                .path("asOf");
        Instant asOf = Instant.parse(asked);
        clock.putAhead(Duration.ofDays(11));
        capacity(district.as("counselor"), service).body("availability", equalTo("OPEN"));

        set(10, null).statusCode(200);

        for (RequestSpecification as : List.of(district.as("counselor"), TestDistrict.agency("agency-staff", agency))) {
            as.get("/v1/services/" + service).then().statusCode(200).body("availability", equalTo("UNKNOWN"));
        }
        for (RequestSpecification as : List.of(district.as("counselor"), TestDistrict.agency("agency-staff", agency))) {
            String until = capacity(as, service)
                    .body("availability", equalTo("UNKNOWN"))
                    .extract()
                    .path("believedUntil");
            assertThat(Instant.parse(until)).isEqualTo(asOf.plus(Duration.ofDays(10)));
        }
        found().body("items", empty());
        set(12, "\"1\"").statusCode(200);
        found().body("items.id", contains(service));
    }

    private void report(String service) {
        district.as("coordinator")
                .contentType("application/json")
                .body(Map.of("unit", "Places", "vacancy", 1))
                .put("/v1/services/" + service + "/capacity")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse capacity(RequestSpecification as, String service) {
        return as.get("/v1/services/" + service + "/capacity").then().statusCode(200);
    }

    private ValidatableResponse found() {
        return district.as("counselor")
                .contentType("application/json")
                .body(Map.of("partner", Map.of("openPlace", true)))
                .post("/v1/services/searches")
                .then()
                .statusCode(200);
    }

    @Test
    void eachSettingIsTold() throws IOException {
        set(10, null);
        set(20, "\"1\"");

        try (PublishedFacts published = PublishedFacts.ofDistrict(district.tenant)) {
            List<ReceivedFact> facts = published.until(seen -> seen.size() >= 2);
            assertThat(facts).extracting(ReceivedFact::aggregateVersion).containsExactly(1L, 2L);
            assertThat(facts.get(1).data().path("believedForDays").asInt()).isEqualTo(20);
        }
    }
}
