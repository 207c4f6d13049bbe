package org.throughline.consent.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;

/** Consent-rules section 5: three laws, three views of one log, and who may see which. */
@QuarkusTest
class AccountingHttpTest {
    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;

    @BeforeEach
    void aFamily() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
    }

    @Test
    @DisplayName(
            "99.32(d)(3): with consent no row; a request without one is a row, and so is an emergency, with its threat")
    void ferpa() {
        family.signed(agency, "ATTENDANCE");
        clock.set(Fixture.T);
        district.decide(family, "COC", agency, "ATTENDANCE").body("outcome", equalTo("PERMIT"));
        district.decide(family, "COC", agency, "GRADES").body("outcome", equalTo("DENY"));
        emergency();

        account("FERPA", null)
                .body("cite", equalTo("34 CFR 99.32"))
                .body("lines.kind", contains("REFUSAL", "DISCLOSURE"))
                .body("lines[0].categories", contains("GRADES"))
                .body("lines[0].recipient.id", equalTo(agency.toString()))
                .body("lines[0].records", contains("rec-GRADES"))
                .body("lines[1].basis", equalTo("HEALTH_SAFETY"))
                .body("lines[1].emergency.statements.THREAT", equalTo("=a note that names a day"))
                .body("lines[1].emergency.reviewedAt", nullValue());
        account("HIPAA", null).body("lines", hasSize(0));
        account("PART2", null).body("lines", hasSize(0));
    }

    @Test
    void aRightsHolderGetsItAndNobodyElseDoes() {
        district.decide(family, "COC", agency, "GRADES");

        account("FERPA", family.parent()).body("lines", hasSize(1));
        request("FERPA", UUID.randomUUID(), "application/json")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:requester-not-authorized"));
        clock.set(Fixture.at("2028-09-01T00:00"));
        request("FERPA", family.parent(), "application/json").then().statusCode(409);
        account("FERPA", family.student()).body("lines", hasSize(1));
    }

    @Test
    @DisplayName("2.25: a Part 2 disclosure with consent is accounted for, to the minor who signed and to no parent")
    void part2() {
        UUID program = UUID.randomUUID();
        substanceUseDisclosed(program);

        account("PART2", null)
                .body("lines.kind", contains("DISCLOSURE"))
                .body("lines[0].categories", contains("SUD"))
                .body("lines[0].discloser.id", equalTo(program.toString()));
        account("PART2", family.parent()).body("lines", hasSize(0));
        district.enterRule(Map.of("topic", "PARENT_ACCESS_TO_MINOR_CONSENTED"));
        account("PART2", family.parent()).body("lines", hasSize(1));
        clock.set(Fixture.at("2029-02-03T10:00"));
        account("PART2", null).body("lines", hasSize(0));
    }

    /** Filed as the program's record; disclosed to the district in an emergency, to a physician (2.51). */
    private void substanceUseDisclosed(UUID program) {
        clock.set(Fixture.T);
        Map<String, Object> party = Map.of("kind", "AGENCY", "id", program.toString());
        district.file(Map.of(
                "kind", "INSTITUTION", "party", party, "attested", List.of("PART2_PROGRAM"), "reference", "license 7"));
        district.file(Map.of(
                "kind",
                "MINOR_CONSENTED_CARE",
                "studentId",
                family.student().toString(),
                "categories",
                List.of("SUD")));
        Map<String, Object> statements = new HashMap<>(Map.of("THREAT", "an overdose", "NECESSITY", "to treat it"));
        statements.putAll(Map.of(
                "RECEIVING_PERSON",
                "Dr. A",
                "RECEIVING_FACILITY",
                "ER",
                "DISCLOSING_PERSON",
                "B",
                "NATURE",
                "overdose"));
        district.file(Map.of(
                "kind",
                "EMERGENCY",
                "studentId",
                family.student().toString(),
                "party",
                Map.of("kind", "OTHER", "id", "hospital"),
                "attested",
                List.of("SERIOUS_AND_IMMINENT", "MEDICAL_PERSONNEL", "CONSENT_UNOBTAINABLE"),
                "statements",
                statements));
        Map<String, Object> question = District.question("IMMEDIATE", family.student(), "ETREAT", null, "SUD");
        question.put("basis", "HEALTH_SAFETY");
        question.put("recipient", Map.of("kind", "OTHER", "id", "hospital"));
        question.put("discloser", party);
        district.asCounselor()
                .body(question)
                .post("/v1/decisions")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("PERMIT"));
    }

    @Test
    void theSameAsASheetAndOnPaper() throws IOException {
        clock.set(Fixture.T);
        emergency();

        Response csv = request("FERPA", null, "text/csv");
        csv.then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString().lines().toList()).hasSize(2);
        assertThat(csv.asString())
                .containsPattern("2026-02-02 10:0\\d:\\d\\d -06:00,DISCLOSURE")
                .contains("THREAT: =a note");

        Response pdf = request("FERPA", null, "application/pdf");
        pdf.then().statusCode(200).contentType("application/pdf");
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Record of disclosures: 34 CFR 99.32", "THREAT");
        }
    }

    @Test
    void daysCanBeChosen() {
        district.decide(family, "COC", agency, "GRADES");
        clock.set(Fixture.T);
        district.decide(family, "COC", agency, "GRADES");

        body(Map.of("from", "2026-02-02")).statusCode(200).body("lines", hasSize(1));
        body(Map.of("until", "2025-12-31")).statusCode(200).body("lines", hasSize(1));
        body(Map.of("from", "2026-02-03")).statusCode(200).body("lines", hasSize(0));
        body(Map.of("from", "2026-02-03", "until", "2026-02-01"))
                .statusCode(422)
                .body("errors.pointer", contains("/until"));
    }

    private void emergency() {
        district.file(Map.of(
                "kind",
                "EMERGENCY",
                "studentId",
                family.student().toString(),
                "party",
                Map.of("kind", "AGENCY", "id", agency.toString()),
                "statements",
                Map.of("THREAT", "=a note that names a day", "NECESSITY", "to keep others safe")));
        Map<String, Object> question = District.question("IMMEDIATE", family.student(), "BTG", agency, "ATTENDANCE");
        question.put("basis", "HEALTH_SAFETY");
        district.asCounselor()
                .body(question)
                .post("/v1/decisions")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("PERMIT"));
    }

    private ValidatableResponse body(Map<String, Object> days) {
        Map<String, Object> body = new HashMap<>(days);
        body.put("studentId", family.student().toString());
        body.put("view", "FERPA");
        return district.asAdmin().body(body).post("/v1/disclosures/accountings").then();
    }

    private ValidatableResponse account(String view, UUID requestedBy) {
        return request(view, requestedBy, "application/json").then().statusCode(200);
    }

    private Response request(String view, UUID requestedBy, String accept) {
        Map<String, Object> body = new HashMap<>();
        body.put("studentId", family.student().toString());
        body.put("view", view);
        if (requestedBy != null) {
            body.put("requestedBy", requestedBy.toString());
        }
        return district.asAuditor().accept(accept).body(body).post("/v1/disclosures/accountings");
    }
}
