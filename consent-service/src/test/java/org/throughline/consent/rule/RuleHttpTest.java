package org.throughline.consent.rule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;

/** Rules as a district enters and reads them. */
@QuarkusTest
class RuleHttpTest {
    private District district;

    /** Not before the server's port is known. */
    @BeforeEach
    void aDistrict() {
        district = District.in("America/Los_Angeles");
    }

    private static Map<String, Object> rule(String topic) {
        Map<String, Object> body = new HashMap<>();
        body.put("topic", topic);
        body.put("citation", "a citation");
        body.put("reviewer", "counsel");
        body.put("effectiveFrom", "2020-01-01");
        return body;
    }

    @Test
    void whatWasEnteredIsReadWithItsSourceInItsOrder() {
        Map<String, Object> first = rule("SUD_SELF_CONSENT");
        first.put("minAge", 13);
        first.put("effectiveUntil", "2025-12-31");
        district.asAdmin().body(first).post("/v1/rules").then().statusCode(201);
        Map<String, Object> home = rule("HOME_STATE");
        home.put("code", "WA");
        district.asAdmin().body(home).post("/v1/rules").then().statusCode(201);

        district.asAuditor()
                .get("/v1/rules")
                .then()
                .statusCode(200)
                .body("items.topic", contains("SUD_SELF_CONSENT", "HOME_STATE"))
                .body("items[0].minAge", equalTo(13))
                .body("items[0].effectiveUntil", equalTo("2025-12-31"))
                .body("items[0].citation", equalTo("a citation"))
                .body("items[0].reviewer", equalTo("counsel"))
                .body("items[1].code", equalTo("WA"));
    }

    @Test
    void anotherDistrictsRulesAreNotSeen() {
        district.enterRule(Map.of("topic", "IMMUNIZATION_ENTRY_MANDATE"));

        District.in("America/New_York").asAdmin().get("/v1/rules").then().body("items", hasSize(0));
    }

    @Test
    void whatMakesNoSenseIsRefusedAndSaysWhere() {
        assertInvalid(rule("SUD_SELF_CONSENT"), "/minAge");
        assertInvalid(rule("HOME_STATE"), "/code");
        assertInvalid(with("HOME_STATE", "code", "WASHINGTON"), "/code");
        assertInvalid(with("REVOCATION_QUORUM", "code", "NOBODY"), "/code");
        assertInvalid(rule("REVOCATION_QUORUM"), "/code");
        assertInvalid(rule("MAX_DURATION"), "/longest");
        assertInvalid(with("MAX_DURATION", "longest", "P"), "/longest");
        assertInvalid(with("MAX_DURATION", "longest", "PT1H"), "/longest");
        Map<String, Object> unknown = with("MAX_DURATION", "longest", "P1Y");
        unknown.put("code", "EVERY_CONSENT");
        assertInvalid(unknown, "/code");
        Map<String, Object> backwards = rule("IMMUNIZATION_ENTRY_MANDATE");
        backwards.put("effectiveUntil", "2019-12-31");
        assertInvalid(backwards, "/effectiveUntil");
    }

    private static Map<String, Object> with(String topic, String field, String value) {
        Map<String, Object> body = rule(topic);
        body.put(field, value);
        return body;
    }

    private void assertInvalid(Map<String, Object> body, String pointer) {
        district.asAdmin().body(body).post("/v1/rules").then().statusCode(422).body("errors.pointer", hasItem(pointer));
    }
}
