package org.throughline.directory.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.kit.event.ReceivedFact;

/** A district says which evidence every agreement has to carry, and each time is kept. */
@QuarkusTest
class AgreementSettingsTest {

    private TestDistrict district;

    @BeforeEach
    void district() {
        district = TestDistrict.registered();
    }

    private ValidatableResponse set(String ifMatch, String... kinds) {
        return district.as("district-admin")
                .contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(Map.of("requiredEvidence", List.of(kinds)))
                .put("/v1/agreement-settings")
                .then();
    }

    private ValidatableResponse read(String path) {
        return district.as("counselor").get("/v1/agreement-settings" + path).then();
    }

    @Test
    void aDistrictBeginsWithNoneAndKeepsEveryVersion() {
        read("").statusCode(200)
                .header("ETag", "\"0\"")
                .body("requiredEvidence", empty())
                .body("setBy", nullValue());

        set(null, "LICENSE", "LIABILITY_INSURANCE")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("requiredEvidence", contains("LIABILITY_INSURANCE", "LICENSE"))
                .body("setBy", notNullValue());
        set("\"1\"").statusCode(200).header("ETag", "\"2\"").body("requiredEvidence", empty());

        read("").body("version", equalTo(2)).body("requiredEvidence", empty());
        read("/1").statusCode(200).body("requiredEvidence", contains("LIABILITY_INSURANCE", "LICENSE"));
        read("/0").body("requiredEvidence", empty());
        read("/3").statusCode(404);
    }

    @Test
    void itIsChangedByWhoReadItAndForNoOtherDistrict() {
        set(null, "LICENSE").statusCode(200);

        set(null).statusCode(428);
        set("\"0\"").statusCode(412);
        TestDistrict.registered()
                .as("counselor")
                .get("/v1/agreement-settings")
                .then()
                .body("version", equalTo(0))
                .body("requiredEvidence", empty());
    }

    @Test
    void whatIsNoKindOfEvidenceIsRefused() {
        set(null, "GOOD_REPUTATION").statusCode(400);
        district.as("district-admin")
                .contentType("application/json")
                .body("{}")
                .put("/v1/agreement-settings")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/requiredEvidence"));
    }

    @Test
    void eachSettingIsTold() throws IOException {
        set(null, "LICENSE").statusCode(200);
        set("\"1\"").statusCode(200);

        try (PublishedFacts published = PublishedFacts.ofDistrict(district.tenant)) {
            List<ReceivedFact> facts = published.until(seen -> seen.size() >= 2);
            assertThat(facts).extracting(ReceivedFact::aggregateVersion).containsExactly(1L, 2L);
            assertThat(facts.get(0).data().path("requiredEvidence").path(0).asText())
                    .isEqualTo("LICENSE");
            assertThat(facts.get(1).data().path("requiredEvidence")).isEmpty();
        }
    }
}
