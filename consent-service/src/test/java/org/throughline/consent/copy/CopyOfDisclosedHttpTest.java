package org.throughline.consent.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
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

/** 34 CFR 99.30(c): a parent asks for a copy of what was disclosed with consent. */
@QuarkusTest
class CopyOfDisclosedHttpTest {
    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;
    private UUID release;

    @BeforeEach
    void twoDisclosuresWithConsentAndOneRefusal() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        release = family.signed(agency, "ATTENDANCE");
        clock.set(Fixture.T);
        district.decide(family, "COC", agency, "ATTENDANCE", "GRADES").body("outcome", equalTo("PERMIT_FILTERED"));
        district.decide(family, "COC", agency, "ATTENDANCE");
        district.decide(family, "COC", agency, "GRADES").body("outcome", equalTo("DENY"));
    }

    @Test
    @DisplayName("who, when, which records, what for, by which signed words; and where the records themselves are")
    void whatWasDisclosed() {
        copy(request("COPY_OF_DISCLOSED"), "application/json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("cite", equalTo("34 CFR 99.30(c)"))
                .body("requestedBy", equalTo(family.parent().toString()))
                .body("disclosures", hasSize(2))
                .body("disclosures[0].recipientName", equalTo("Puentes Services"))
                .body("disclosures[0].purpose", equalTo("COC"))
                .body("disclosures[0].notice", equalTo("N_FERPA/1"))
                .body("disclosures[0].contentHeldBy", equalTo("referral-service"))
                .body("disclosures[0].items.category", contains("ATTENDANCE"))
                .body("disclosures[0].items[0].releaseId", equalTo(release.toString()))
                .body("disclosures[0].items[0].records.id", contains("rec-ATTENDANCE"))
                .body("disclosures[0].items[0].records.version", contains(3))
                .body("releases.releaseId", contains(release.toString()))
                .body("releases[0].signerName", equalTo("Ana Prueba"))
                .body("releases[0].lines.text", hasItem("Luz Prueba"));
    }

    @Test
    void theSameOnPaperTaggedForScreenReaders() throws IOException {
        Response pdf = copy(request("COPY_OF_DISCLOSED"), "application/pdf");

        pdf.then().statusCode(200).contentType("application/pdf");
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("34 CFR 99.30(c)", "Puentes Services", "rec-ATTENDANCE", "referral-service", "Ana Prueba")
                    .doesNotContain("rec-GRADES");
        }
    }

    @Test
    void whatWasNotAskedForIsNotGivenAndNeitherIsItOnceTheRightsHavePassed() {
        copy(request("INSPECT"), "application/json")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:no-copy-asked-for"));
        String asked = request("COPY_OF_DISCLOSED");
        clock.set(Fixture.at("2028-09-01T00:00"));
        copy(asked, "application/json")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:requester-not-authorized"));
    }

    @Test
    void anotherDistrictsRequestIsNotThere() {
        String asked = request("COPY_OF_DISCLOSED");

        District.in("America/New_York")
                .asAdmin()
                .body(Map.of("rightsRequestId", asked))
                .post("/v1/disclosures/copies")
                .then()
                .statusCode(404);
    }

    private String request(String kind) {
        return district.asCounselor()
                .body(Map.of(
                        "studentId",
                        family.student().toString(),
                        "kind",
                        kind,
                        "requestedBy",
                        family.parent().toString()))
                .post("/v1/rights-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response copy(String request, String accept) {
        return district.asAdmin()
                .accept(accept)
                .body(Map.of("rightsRequestId", request))
                .post("/v1/disclosures/copies");
    }
}
