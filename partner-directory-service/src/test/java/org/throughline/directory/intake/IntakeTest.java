package org.throughline.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** A partner's forms from their draft to a check, over the API and with the real database. */
@QuarkusTest
class IntakeTest {

    private static final Map<String, Object> PHONE = Map.of("type", "string", "pattern", "^[0-9-]{7,20}$");

    private TestDistrict district;
    private UUID agency;
    private String service;

    @BeforeEach
    void importDirectory() throws IOException {
        district = TestDistrict.registered();
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        agency = district.linkedAgency("o1");
        service = district.idOf("services", "s1");
    }

    private static RequestSpecification json(RequestSpecification as) {
        return as.contentType("application/json");
    }

    private static Map<String, Object> requirements(Map<String, Object> schema) {
        return Map.of(
                "forms",
                List.of(Map.of(
                        "code", "INTAKE",
                        "titles", Map.of("en", "Intake", "es", "Admisión"),
                        "validity", Map.of("kind", "SCHOOL_YEAR"),
                        "schema", schema,
                        "bindings", List.of(Map.of("pointer", "/phone", "fact", "GUARDIAN_PHONE")))),
                "documents",
                List.of(Map.of(
                        "code", "INSURANCE_CARD",
                        "titles", Map.of("en", "Insurance card"),
                        "validity", Map.of("kind", "MONTHS", "months", 6))));
    }

    private static Map<String, Object> schema(Map<String, Object> phone) {
        return Map.of(
                "type", "object",
                "required", List.of("phone", "concern"),
                "properties", Map.of("phone", phone, "concern", Map.of("type", "string")));
    }

    private ValidatableResponse draft(RequestSpecification as, Map<String, Object> requirements) {
        return json(as).body(requirements)
                .post("/v1/services/" + service + "/intake-requirements")
                .then();
    }

    private String drafted() {
        return draft(TestDistrict.agency("agency-admin", agency), requirements(schema(PHONE)))
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .extract()
                .path("id");
    }

    private ValidatableResponse publish(String id) {
        return json(TestDistrict.agency("agency-admin", agency))
                .post("/v1/intake-requirements/" + id + "/publication")
                .then();
    }

    private ValidatableResponse check(Map<String, Object> given) {
        return json(district.as("counselor"))
                .body(given)
                .post("/v1/services/" + service + "/intake-checks")
                .then();
    }

    @Test
    void whatThePartnerPublishesIsWhatACounselorIsToldIsMissing() {
        check(Map.of()).statusCode(200).body("complete", equalTo(true)).body("requirementsId", nullValue());
        String id = drafted();
        check(Map.of()).body("complete", equalTo(true));
        publish(id).statusCode(200).body("state", equalTo("PUBLISHED")).body("number", equalTo(1));

        check(Map.of("schoolYearFirstDay", "2026-08-17", "language", "ht"))
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("requirementsId", equalTo(id))
                .body("complete", equalTo(false))
                .body("gate", equalTo("WARN"))
                .body("maySend", equalTo(true))
                .body(
                        "missing.pointer",
                        containsInAnyOrder(
                                "/forms/INTAKE/answers/phone",
                                "/forms/INTAKE/answers/concern",
                                "/documents/INSURANCE_CARD"))
                .body("missing.find { it.fact }.fact", equalTo("GUARDIAN_PHONE"))
                .body("formsInOtherLanguages", contains("INTAKE"));
        check(Map.of()).statusCode(422).body("errors.pointer", contains("/schoolYearFirstDay"));
    }

    private static Map<String, Object> titled(Map<String, Object> words) {
        return Map.of(
                "forms",
                List.of(Map.of(
                        "code", "INTAKE",
                        "titles", Map.of("en", "Intake", "es", "Admisión"),
                        "validity", Map.of("kind", "SCHOOL_YEAR"),
                        "schema", schema(Map.of("type", "string", "title", "Phone")),
                        "words", words)),
                "documents",
                List.of());
    }

    private ValidatableResponse inForce(String language) {
        return district.as("counselor")
                .queryParam("language", language)
                .get("/v1/services/" + service + "/intake-requirements")
                .then();
    }

    @Test
    void aFormIsReadInEachOfItsLanguages() {
        Map<String, Object> words = Map.of(
                "en", Map.of("/properties/phone", Map.of("title", "Phone", "description", "Of a parent")),
                "es", Map.of("/properties/phone", Map.of("title", "Teléfono", "description", "De un padre")));
        String id = draft(district.as("coordinator"), titled(words))
                .statusCode(201)
                .body("forms[0].language", nullValue())
                .body("forms[0].words.es.'/properties/phone'.title", equalTo("Teléfono"))
                .extract()
                .path("id");
        publish(id).statusCode(200);

        inForce("es")
                .statusCode(200)
                .body("forms[0].language", equalTo("es"))
                .body("forms[0].schema.properties.phone.title", equalTo("Teléfono"))
                .body("forms[0].schema.properties.phone.description", equalTo("De un padre"))
                .body("forms[0].schema.properties.phone.type", equalTo("string"));
        inForce("es-MX").body("forms[0].language", equalTo("es"));
        inForce("ht")
                .body("forms[0].language", nullValue())
                .body("forms[0].schema.properties.phone.title", equalTo("Phone"))
                .body("forms[0].schema.properties.phone.description", nullValue());
        district.as("counselor")
                .get("/v1/intake-requirements/" + id + "?language=es")
                .then()
                .body("forms[0].schema.properties.phone.title", equalTo("Teléfono"));
        inForce("Spanish").statusCode(422).body("errors.pointer", hasItem("?language"));
    }

    @Test
    void aFormThatLacksWordsInOneOfItsLanguagesIsRefusedWithThePlace() {
        draft(district.as("coordinator"), titled(Map.of("en", Map.of("/properties/phone", Map.of("title", "Phone")))))
                .statusCode(422)
                .body("errors.pointer", contains("/forms/0/words/es/~1properties~1phone/title"))
                .body("errors.code", contains("WORDS_MISSING"));
        draft(district.as("coordinator"), titled(Map.of("en", Map.of("/properties/phone", Map.of("title", "a\u0000")))))
                .statusCode(422)
                .body("errors.code", contains("PATTERN"));
    }

    @Test
    void aKnownFactIsNotAskedAgainAndNoAnswerComesBack() {
        publish(drafted()).statusCode(200);

        String answer = check(Map.of(
                        "schoolYearFirstDay", "2026-08-17",
                        "language", "es",
                        "facts", Map.of("GUARDIAN_PHONE", "not-a-number"),
                        "documents",
                                Map.of(
                                        "INSURANCE_CARD",
                                        LocalDate.now(ZoneOffset.UTC)
                                                .minusDays(1)
                                                .toString()),
                        "forms",
                                Map.of(
                                        "INTAKE",
                                        Map.of(
                                                "completedOn",
                                                "2026-09-01",
                                                "answers",
                                                Map.of("concern", "very private")))))
                .statusCode(200)
                .body("missing.pointer", contains("/forms/INTAKE/answers/phone"))
                .body("missing.reason", contains("NOT_VALID"))
                .body("missing.rule", contains("pattern"))
                .body("formsInOtherLanguages", empty())
                .extract()
                .asString();

        assertThat(answer).doesNotContain("not-a-number").doesNotContain("very private");
    }

    @Test
    void whatWillHoldNoMoreIsToldAheadForTheDayThatIsAskedAbout() {
        publish(drafted()).statusCode(200);
        LocalDate received = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        LocalDate last = received.plusMonths(6);

        onADay(received, last.toString()).statusCode(200).body("missing.code", not(hasItem("INSURANCE_CARD")));
        onADay(received, last.plusDays(1).toString())
                .body("missing.find { it.code == 'INSURANCE_CARD' }.reason", equalTo("EXPIRED"));
        onADay(received, received.minusDays(1).toString())
                .body("missing.find { it.code == 'INSURANCE_CARD' }.reason", equalTo("NOT_VALID"));
        onADay(received, "+999999999-12-31").statusCode(422).body("errors.pointer", contains("/on"));
        json(district.as("district-admin"))
                .body(Map.of("gates", List.of(Map.of("gate", "INTAKE", "blockFrom", last.toString()))))
                .put("/v1/gates")
                .then()
                .statusCode(200);
        onADay(received, last.minusDays(1).toString()).body("maySend", equalTo(true));
        onADay(received, last.toString()).body("maySend", equalTo(false));
    }

    private ValidatableResponse onADay(LocalDate received, String day) {
        return check(Map.of(
                "schoolYearFirstDay",
                "2026-08-17",
                "documents",
                Map.of("INSURANCE_CARD", received.toString()),
                "on",
                day));
    }

    @Test
    void onceTheGateBlocksNothingIsSentWithAPieceMissing() {
        publish(drafted()).statusCode(200);
        json(district.as("district-admin"))
                .body(Map.of("gates", List.of(Map.of("gate", "INTAKE", "blockFrom", "2026-01-01"))))
                .put("/v1/gates")
                .then()
                .statusCode(200);

        check(Map.of("schoolYearFirstDay", "2026-08-17"))
                .body("gate", equalTo("BLOCK"))
                .body("maySend", equalTo(false));
    }

    @Test
    void aPublishedVersionNeverChangesAndANewOneTakesItsPlace() throws IOException {
        String first = drafted();
        rewrite(first, "\"1\"").statusCode(200);
        publish(first).statusCode(200);
        rewrite(first, "\"3\"").statusCode(409).body("type", equalTo("urn:throughline:problem:intake-published"));
        publish(first).statusCode(409);

        String second = drafted();
        inForce().body("id", equalTo(first));
        publish(second).statusCode(200).body("number", equalTo(2));
        inForce().body("id", equalTo(second));
        district.as("coordinator")
                .get("/v1/intake-requirements?serviceId=" + service)
                .then()
                .body("items.id", contains(first, second));

        assertThat(PublishedFacts.of(first, 3))
                .extracting(fact -> fact.data().get("state").asText())
                .containsExactly("DRAFT", "DRAFT", "PUBLISHED");
    }

    @Test
    void whatWasReadIsTakenBackAsItIsKeptAndNotInAReadersLanguage() {
        String id = drafted();
        sendBack(id, "\"1\"", read(id, "")).statusCode(200).body("state", equalTo("DRAFT"));
        sendBack(id, "\"2\"", read(id, "?language=es"))
                .statusCode(400)
                .body("errors.pointer", contains("/forms/0/language"));

        Map<String, Object> published = new HashMap<>(read(id, ""));
        published.put("state", "PUBLISHED");
        sendBack(id, "\"2\"", published)
                .statusCode(422)
                .body("errors.pointer", contains("/state"))
                .body("errors.code", contains("NOT_CHANGED"));
        publish(id).statusCode(200);
        sendBack(id, "\"3\"", read(id, ""))
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:intake-published"));
        for (String told : List.of("id", "state", "number")) {
            Map<String, Object> drafting = new HashMap<>(requirements(schema(PHONE)));
            drafting.put(told, read(id, "").get(told));
            draft(district.as("coordinator"), drafting).statusCode(422).body("errors.pointer", contains("/" + told));
        }
    }

    private Map<String, Object> read(String id, String query) {
        return district.as("coordinator")
                .get("/v1/intake-requirements/" + id + query)
                .then()
                .statusCode(200)
                .extract()
                .as(new TypeRef<>() {});
    }

    private ValidatableResponse sendBack(String id, String ifMatch, Map<String, Object> content) {
        return json(district.as("coordinator"))
                .header("If-Match", ifMatch)
                .body(content)
                .put("/v1/intake-requirements/" + id)
                .then();
    }

    private ValidatableResponse inForce() {
        return district.as("counselor")
                .get("/v1/services/" + service + "/intake-requirements")
                .then();
    }

    private ValidatableResponse rewrite(String id, String ifMatch) {
        return json(district.as("coordinator"))
                .header("If-Match", ifMatch)
                .body(requirements(schema(Map.of("type", "string"))))
                .put("/v1/intake-requirements/" + id)
                .then();
    }

    @Test
    void aDraftIsThrownAwayAndNothingComesOfIt() throws IOException {
        String id = drafted();
        discard(id).statusCode(200).body("state", equalTo("DISCARDED"));

        discard(id).statusCode(409).body("type", equalTo("urn:throughline:problem:intake-discarded"));
        rewrite(id, "\"2\"").statusCode(409);
        publish(id).statusCode(409);
        check(Map.of()).body("complete", equalTo(true)).body("requirementsId", nullValue());
        String published = drafted();
        publish(published).statusCode(200).body("number", equalTo(1));
        discard(published).statusCode(409).body("type", equalTo("urn:throughline:problem:intake-published"));
        assertThat(PublishedFacts.of(id, 2).get(1).type()).isEqualTo("org.throughline.directory.intake.discarded.v1");
    }

    private ValidatableResponse discard(String id) {
        return json(TestDistrict.agency("agency-admin", agency))
                .post("/v1/intake-requirements/" + id + "/discarding")
                .then();
    }

    @Test
    void anotherAgencyAndAnotherDistrictNeitherWriteNorRead() {
        String id = drafted();
        RequestSpecification stranger = TestDistrict.agency("agency-admin", UUID.randomUUID());

        draft(stranger, requirements(schema(PHONE))).statusCode(404);
        TestDistrict.agency("agency-staff", UUID.randomUUID())
                .get("/v1/intake-requirements/" + id)
                .then()
                .statusCode(404);
        TestDistrict.registered()
                .as("counselor")
                .get("/v1/intake-requirements/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void aSchemaThatFetchesOrBacktracksIsRefusedAndSaysWhere() {
        draft(district.as("coordinator"), requirements(schema(Map.of("$ref", "https://example.org/phone.json"))))
                .statusCode(422)
                .body("errors.pointer", contains("/forms/0/schema/properties/phone/$ref"))
                .body("errors.code", contains("KEYWORD_NOT_ALLOWED"));
        draft(district.as("coordinator"), requirements(schema(Map.of("pattern", "(?!a)b"))))
                .statusCode(422)
                .body("errors.code", contains("PATTERN_NOT_LINEAR"));
        draft(district.as("coordinator"), requirements(Map.of("type", "object", "properties", Map.of("fax", PHONE))))
                .statusCode(422)
                .body("errors.pointer", contains("/forms/0/bindings/0/pointer"));
    }

    @Test
    void aFactThatThereIsNotIsNamedAndSoAreThoseThatThereAre() {
        check(Map.of("facts", Map.of("SHOE_SIZE", 38, "GUARDIAN_PHONE", "555-0100", "a/b", true)))
                .statusCode(400)
                .body("errors.pointer", contains("/facts/SHOE_SIZE", "/facts/a~1b"))
                .body("errors[0].code", equalTo("UNKNOWN_FACT"))
                .body("errors[0].message", containsString("HOME_POSTAL_CODE"));
    }

    @Test
    void aFormIsReadBackWithItsFieldsInTheOrderInWhichTheyWerePublished() {
        Map<String, Object> properties = new LinkedHashMap<>();
        Stream.of("phone", "childName", "payer", "address", "concern")
                .forEach(name -> properties.put(name, Map.of("type", "string")));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("required", List.of("address", "payer", "childName"));
        schema.put("properties", properties);
        String id = draft(TestDistrict.agency("agency-admin", agency), requirements(schema))
                .statusCode(201)
                .extract()
                .path("id");
        publish(id).statusCode(200);

        assertThat(inForce().extract().jsonPath().<String, Object>getMap("forms[0].schema.properties"))
                .containsExactlyEntriesOf(properties);
        check(Map.of("schoolYearFirstDay", "2026-08-17"))
                .body(
                        "missing.findAll { it.code == 'INTAKE' }.pointer",
                        contains(
                                "/forms/INTAKE/answers/childName",
                                "/forms/INTAKE/answers/payer",
                                "/forms/INTAKE/answers/address"));
    }

    @Test
    void aCharacterThatCannotBeKeptIsRefusedWhereItStands() {
        Map<String, Object> amiss = new HashMap<>(requirements(Map.of(
                "type", "object",
                "title", "In\u0000take",
                "properties", Map.of("phone", PHONE, "na\u0000me", Map.of("type", "string")))));

        draft(district.as("coordinator"), amiss)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/forms/0/schema/title", "/forms/0/schema/properties/na\u0000me"));
        amiss.put(
                "documents",
                List.of(Map.of(
                        "code", "INSURANCE_CARD",
                        "titles", Map.of("en", "Insurance\u0000card"),
                        "validity", Map.of("kind", "ONCE"))));
        draft(district.as("coordinator"), amiss)
                .statusCode(422)
                .body("errors.pointer", contains("/documents/0/titles/en"));
        amiss.put(
                "forms",
                List.of(Map.of(
                        "code", "INTAKE",
                        "titles", Map.of("en", "In\u0000take"),
                        "validity", Map.of("kind", "ONCE"),
                        "schema", schema(PHONE))));
        amiss.put("documents", List.of());
        draft(district.as("coordinator"), amiss).statusCode(422).body("errors.pointer", contains("/forms/0/titles/en"));
    }

    @Test
    void whatIsWrittenAmissIsToldWhereItStands() {
        draft(district.as("coordinator"), requirements(schema(Map.of("type", "integer"))))
                .statusCode(422)
                .body("errors.pointer", contains("/forms/0/bindings/0/fact"))
                .body("errors.code", contains("FACT_OF_ANOTHER_TYPE"));
        Map<String, Object> inNoLanguage = new HashMap<>(requirements(schema(PHONE)));
        inNoLanguage.put(
                "documents",
                List.of(Map.of(
                        "code", "INSURANCE_CARD",
                        "titles", Map.of("xx-yy-zz", "Insurance card"),
                        "validity", Map.of("kind", "ONCE"))));
        draft(district.as("coordinator"), inNoLanguage).statusCode(422).body("errors.code", contains("LANGUAGE_TAG"));

        publish(drafted()).statusCode(200);
        check(Map.of(
                        "schoolYearFirstDay",
                        "2026-08-17",
                        "documents",
                        Map.of("INSURANCE CARD", "2026-09-01"),
                        "forms",
                        Map.of("intake", Map.of("completedOn", "2026-09-01", "answers", Map.of()))))
                .statusCode(200)
                .body("notAskedFor", contains("/forms/intake", "/documents/INSURANCE CARD"))
                .body("missing.code", hasItem("INSURANCE_CARD"));
        check(Map.of("schoolYearFirstDay", "2026-08-17", "facts", Map.of("GUARDIAN_PHONE", 5550100)))
                .statusCode(422)
                .body("errors.pointer", contains("/facts/GUARDIAN_PHONE"));
        check(Map.of("schoolYearFirstDay", "2026-08-17", "facts", Map.of("HOME_ADDRESS", Map.of("zip", "60601"))))
                .statusCode(422)
                .body("errors.pointer", contains("/facts/HOME_ADDRESS"));
    }
}
