package org.throughline.referral.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.referral.District;
import org.throughline.servers.TestTokens;

/** A partner's forms and papers, from the family's first answer to a referral that is sent; the directory is the real one. */
@QuarkusTest
class IntakeTest {

    /** The district's day, and so one of its school year, on the first of July too. */
    private static final LocalDate TODAY = District.today();

    private static final Map<String, Object> TOLD = Map.of(
            "facts",
            Map.of(
                    "INSURANCE_PAYER", "Medicaid",
                    "INSURANCE_MEMBER_NUMBER", "M-77123",
                    "HOME_STREET", "1 Elm St"));

    private final UUID agency = UUID.randomUUID();
    private District district;
    private String student;

    @BeforeEach
    void aStudentOfADistrict() {
        district = District.withRoster();
        student = district.student("s1");
    }

    private static RequestSpecification json(RequestSpecification by) {
        return by.contentType(ContentType.JSON);
    }

    private String facts() {
        return "/v1/students/" + student + "/family-facts";
    }

    private String papers() {
        return "/v1/students/" + student + "/intake-papers/" + district.service(agency);
    }

    private ValidatableResponse told(Map<String, ?> facts) {
        return json(district.counselor())
                .body(Map.of("facts", facts))
                .put(facts())
                .then();
    }

    private ValidatableResponse filed(Map<String, ?> forms, Map<String, ?> documents) {
        return json(district.counselor())
                .body(Map.of("forms", forms, "documents", documents))
                .put(papers())
                .then();
    }

    private ValidatableResponse completeness() {
        return district.counselor().get(papers() + "/completeness").then();
    }

    private static Map<String, Object> form(String completedOn, Map<String, ?> answers) {
        return Map.of("INTAKE", Map.of("completedOn", completedOn, "answers", answers));
    }

    @Test
    void whatAFamilyToldIsKeptOnceForAllPartnersAndChangedByWhoHasReadIt() {
        district.counselor()
                .get(facts())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("facts", anEmptyMap())
                .body("recordedBy", nullValue());

        json(district.counselor())
                .body(TOLD)
                .put(facts())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .header("Cache-Control", equalTo("no-store"));
        district.counselor()
                .get(facts())
                .then()
                .body("facts", aMapWithSize(3))
                .body("facts.HOME_STREET", equalTo("1 Elm St"))
                .body("facts.INSURANCE_MEMBER_NUMBER", equalTo("M-77123"));

        json(district.counselor()).body(TOLD).put(facts()).then().statusCode(428);
        json(district.counselor())
                .header("If-Match", "\"0\"")
                .body(TOLD)
                .put(facts())
                .then()
                .statusCode(412);
        json(district.counselor())
                .header("If-Match", "\"1\"")
                .body(Map.of("facts", Map.of("CONTACT_HOURS", "Mo 17:00-19:00")))
                .put(facts())
                .then()
                .statusCode(200)
                .body("facts", aMapWithSize(1))
                .header("ETag", equalTo("\"2\""));
    }

    @Test
    void ofSeveralWhoWriteAtTheSameTimeOneIsTakenAndTheOthersAreTold() {
        List<Integer> first = together(8, () -> json(district.counselor()).body(TOLD));
        List<Integer> later = together(
                8, () -> json(district.counselor()).header("If-Match", "\"1\"").body(TOLD));

        assertThat(first)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .allMatch(status -> status == 412 || status == 428);
        assertThat(later)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(412);
    }

    private List<Integer> together(int callers, Supplier<RequestSpecification> request) {
        String path = facts();
        List<CompletableFuture<Response>> calls = IntStream.range(0, callers)
                .mapToObj(caller ->
                        CompletableFuture.supplyAsync(() -> request.get().put(path)))
                .toList();
        return calls.stream().map(call -> call.join().statusCode()).toList();
    }

    @Test
    void whatCannotBeKeptIsNamedAndNothingOfItComesBack() {
        told(Map.of("GUARDIAN_PHONE", "+13125550101")).statusCode(422).body("errors.code", contains("ON_FILE"));
        told(Map.of("INSURANCE_PAYER", 7, "HOME_ADDRESS", Map.of("street", "1 Elm St"), "CONTACT_HOURS", List.of("Mo")))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/facts/INSURANCE_PAYER", "/facts/HOME_ADDRESS", "/facts/CONTACT_HOURS"));
        String answer = told(Map.of("HOME_ADDRESS", "Elm".repeat(1_000)))
                .statusCode(422)
                .body("errors.code", contains("TOO_LONG"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("ElmElm");
        json(district.counselor()).body(Map.of()).put(facts()).then().statusCode(422);
        json(district.counselor())
                .body("{\"facts\":{\"SHOE_SIZE\":\"38\"}}")
                .put(facts())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/facts/SHOE_SIZE"))
                .body("errors.code", contains("UNKNOWN_FACT"))
                .body("errors[0].message", allOf(containsString("HOME_CITY"), not(containsString("GUARDIAN_PHONE"))));
        told(Map.of()).statusCode(200);
    }

    @Test
    void papersOfAServiceNobodyListsOrOfAnUnlikelySizeAreRefused() {
        json(district.counselor())
                .body(Map.of("forms", Map.of(), "documents", Map.of()))
                .put("/v1/students/" + student + "/intake-papers/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        district.service(agency);
        district.counselor()
                .get("/v1/students/" + student + "/intake-papers/" + UUID.randomUUID() + "/completeness")
                .then()
                .statusCode(404);
        filed(
                        form(
                                TODAY.toString(),
                                Map.of(
                                        "words",
                                        IntStream.range(0, 2_001).boxed().toList())),
                        Map.of())
                .statusCode(422)
                .body("errors.pointer", contains("/forms/INTAKE/answers"))
                .body("errors.code", contains("TOO_LARGE"));
        filed(Map.of("not a code", Map.of("completedOn", TODAY.toString(), "answers", Map.of())), Map.of())
                .statusCode(422);
        filed(Map.of(), Map.of("CARD", "soon")).statusCode(400);
    }

    /** The story of product.md's D6: nothing is asked twice, and nothing is sent without the papers once the gate blocks. */
    @Test
    void aReferralWaitsForTheFormThatItsPartnerWantsAndTheFamilyIsAskedForNothingThatIsKnown() {
        String service = district.service(agency);
        district.directory().publishIntake(agency);
        String referral = district.draft(student, service);
        district.permit(student, agency);

        completeness()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("blocks", equalTo(false))
                .body(
                        "missing.pointer",
                        containsInAnyOrder(
                                "/forms/INTAKE/answers/concern",
                                "/forms/INTAKE/answers/insurance",
                                "/documents/INSURANCE_CARD"))
                .body("missing.fact", hasItem("INSURANCE_PAYER"))
                .body("formsInOtherLanguages", empty());
        readiness(referral)
                .body("ready", equalTo(true))
                .body("missing.find { it.piece == 'INTAKE' }.papers", contains("INSURANCE_CARD", "INTAKE"))
                .body("missing.find { it.piece == 'INTAKE' }.blocks", equalTo(false));

        district.directory().blockFrom("INTAKE");
        readiness(referral).body("ready", equalTo(false));
        sending(referral)
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:not-ready"))
                .body("errors.pointer", contains("/INTAKE"))
                .body("errors.code", contains("NOT_GIVEN"));

        told(Map.of(
                        "INSURANCE_PAYER", "Medicaid",
                        "HOME_STREET", "1 Elm St",
                        "HOME_CITY", "Chicago",
                        "HOME_STATE", "IL",
                        "HOME_POSTAL_CODE", "60601"))
                .statusCode(200);
        filed(
                        form(TODAY.toString(), Map.of("concern", "Sleeps badly")),
                        Map.of("INSURANCE_CARD", TODAY.toString(), "PROOF", TODAY.toString()))
                .statusCode(200)
                .body("forms.INTAKE.answers.concern", equalTo("Sleeps badly"));
        completeness()
                .body("complete", equalTo(true))
                .body("blocks", equalTo(true))
                .body("notAskedFor", contains("/documents/PROOF"));
        readiness(referral).body("ready", equalTo(true)).body("missing.piece", contains("AGREEMENT"));
        sending(referral).statusCode(200);
    }

    @Test
    void aFormOfTheYearBeforeHasToBeFilledInAgain() {
        district.service(agency);
        district.directory().publishIntake(agency);
        String yearBefore = SchoolYear.firstDay(TODAY).minusDays(1).toString();
        filed(
                        form(yearBefore, Map.of("concern", "Sleeps badly", "insurance", "Medicaid")),
                        Map.of("INSURANCE_CARD", TODAY.toString()))
                .statusCode(200);

        completeness()
                .body("missing.code", contains("INTAKE"))
                .body("missing.piece", contains("FORM"))
                .body("missing.reason", contains("EXPIRED"));
    }

    /** The story of product.md's R12, forms part: at the new school year it is known whose papers have to be got again. */
    @Test
    void whatHasToBeRenewedIsFoundAmongTheReferralsThatGoOn() {
        String sent = district.sent(student, agency);
        String over = district.sent(district.student("s2"), agency);
        cancelled(over);
        district.draft(student, district.service(agency));
        renewals("").body("items", empty());

        district.directory().publishIntake(agency);
        renewals("").body("items.referralId", contains(sent)).body("items[0].missing.code", hasItem("INSURANCE_CARD"));
        filed(
                        form(TODAY.toString(), Map.of("concern", "Sleeps badly", "insurance", "Medicaid")),
                        Map.of("INSURANCE_CARD", receivedToEndBeforeTheNextYear()))
                .statusCode(200);
        renewals("").body("items", empty()).body("cursor", nullValue());

        renewals("?schoolYear=NEXT")
                .body("items.referralId", contains(sent))
                .body("items[0].studentId", equalTo(student))
                .body("items[0].missing.code", containsInAnyOrder("INTAKE", "INSURANCE_CARD"))
                .body("items[0].missing.reason", contains("EXPIRED", "EXPIRED"));
        district.counselor().get("/v1/intake-renewals?schoolYear=LAST").then().statusCode(400);
    }

    /** The card is good for six months: today still, and not on the next first of July. */
    private static String receivedToEndBeforeTheNextYear() {
        LocalDate last = SchoolYear.firstDay(TODAY).plusYears(1).minusMonths(6).minusDays(1);
        return (TODAY.isBefore(last) ? TODAY : last).toString();
    }

    @Test
    void renewalsAreOfTheCallersSchoolsAndComeInPages() {
        String first = district.sent(student, agency);
        String second = district.sent(district.student("s2"), agency);
        district.directory().publishIntake(agency);

        List<String> found = new ArrayList<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            JsonPath page = renewals("?limit=1" + cursor).extract().jsonPath();
            found.addAll(page.getList("items.referralId"));
            cursor = page.getString("cursor") == null ? null : "&cursor=" + page.getString("cursor");
        }

        assertThat(found).containsExactlyInAnyOrder(first, second);
        District.as(TestTokens.person("counselor").tenant(district.tenant))
                .get("/v1/intake-renewals")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private ValidatableResponse renewals(String query) {
        return district.counselor().get("/v1/intake-renewals" + query).then().statusCode(200);
    }

    private void cancelled(String referral) {
        json(district.counselor())
                .body(Map.of("reason", "DUPLICATE"))
                .post("/v1/referrals/" + referral + "/cancellation")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse readiness(String referral) {
        return district.counselor()
                .get("/v1/referrals/" + referral + "/readiness")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse sending(String referral) {
        return district.counselor()
                .post("/v1/referrals/" + referral + "/sending")
                .then();
    }
}
