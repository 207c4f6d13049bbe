package org.throughline.directory.agency;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;

/** An agency says once who it is, and every district reads it. */
@QuarkusTest
class AgencyProfileTest {

    private final UUID agency = UUID.randomUUID();

    private TestDistrict district;
    private TestDistrict other;

    @BeforeEach
    void twoDistricts() {
        district = TestDistrict.registered();
        other = TestDistrict.registered();
        district.propose(agency);
    }

    private static Map<String, Object> profile() {
        Map<String, Object> profile = new HashMap<>();
        profile.put("description", "Counseling for families, also in the evening.");
        profile.put("website", "https://willow.example.org/families?lang=es");
        profile.put("phone", "+1 (555) 010-4477");
        profile.put("email", "hello@willow.example.org");
        profile.put("languages", List.of("es", "en"));
        profile.put("competencies", List.of("TRAUMA_INFORMED"));
        return profile;
    }

    private ValidatableResponse describe(UUID by, String ifMatch, Map<String, Object> profile) {
        return TestDistrict.agency("agency-admin", by)
                .contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(profile)
                .put("/v1/agencies/" + agency + "/profile")
                .then();
    }

    private ValidatableResponse seenBy(TestDistrict in) {
        return in.as("counselor").get("/v1/agencies/" + agency).then().statusCode(200);
    }

    @Test
    void everyDistrictAndTheAgencyReadWhatItSays() {
        district.verify(agency);
        seenBy(other).body("profile", nullValue()).header("ETag", "\"2\"");

        describe(agency, "\"2\"", profile())
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("profile.website", equalTo("https://willow.example.org/families?lang=es"));

        for (TestDistrict in : List.of(district, other)) {
            seenBy(in)
                    .header("ETag", "\"3\"")
                    .body("profile.description", equalTo("Counseling for families, also in the evening."))
                    .body("profile.phone", equalTo("+1 (555) 010-4477"))
                    .body("profile.email", equalTo("hello@willow.example.org"))
                    .body("profile.languages", contains("en", "es"))
                    .body("profile.competencies", contains("TRAUMA_INFORMED"));
        }
        TestDistrict.agency("agency-staff", agency)
                .get("/v1/agencies/" + agency)
                .then()
                .body("profile.email", equalTo("hello@willow.example.org"));
    }

    @Test
    void whatIsLeftOutIsNotSaidAnyMoreAndTheRegistrysOwnStaysAsItIs() {
        district.verify(agency);
        describe(agency, "\"2\"", profile()).statusCode(200);

        describe(agency, "\"3\"", Map.of("phone", "555-0100")).statusCode(200);
        seenBy(other)
                .body("name", equalTo("Willow Bend"))
                .body("state", equalTo("VERIFIED"))
                .body("profile.phone", equalTo("555-0100"))
                .body("profile.description", nullValue())
                .body("profile.languages", empty());
    }

    @Test
    void itIsChangedByWhoReadIt() {
        district.verify(agency);

        describe(agency, null, profile()).statusCode(428);
        describe(agency, "\"1\"", profile()).statusCode(412);
        describe(agency, "\"2\"", profile()).statusCode(200);
        describe(agency, "\"2\"", profile()).statusCode(412);
    }

    @Test
    void onlyTheVerifiedAgencyItselfSaysWhoItIs() {
        describe(agency, "\"1\"", profile()).statusCode(404);
        district.verify(agency);

        describe(UUID.randomUUID(), "\"2\"", profile()).statusCode(404);
        seenBy(district).body("profile", nullValue());
    }

    @Test
    void whatIsNoAddressIsRefusedWhereItStands() {
        district.verify(agency);
        Map<String, Object> wrong = profile();
        wrong.put("website", "javascript:alert(1)");
        wrong.put("phone", "call us");
        wrong.put("email", "nobody");
        wrong.put("description", "text\u0000");

        describe(agency, "\"2\"", wrong)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/website", "/phone", "/email", "/description"));
    }
}
