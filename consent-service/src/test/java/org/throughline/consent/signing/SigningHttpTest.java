package org.throughline.consent.signing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Family.Visitor;
import org.throughline.consent.Fixture;
import org.throughline.servers.Mailbox;
import org.throughline.servers.MovableClock;

/** A family's way from the mail to the signature, with real mail; links and codes are known from the mail only. */
@QuarkusTest
class SigningHttpTest {
    private static final List<String> STUDENT_DATA = List.of("Luz", "Asistencia", "Puentes", "Attendance");

    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;
    private UUID release;

    @BeforeEach
    void aDraft() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        release = district.draft(family, agency, "ATTENDANCE", "IEP");
    }

    @Test
    void theMailNamesNoStudentNoAgencyAndNoCategory() {
        open();
        String mail = family.mail().next();

        assertThat(mail).contains("Ana Prueba", "/l/consent/" + district.code() + ".");
        assertThat(Mailbox.words(mail)).doesNotContain(STUDENT_DATA);
    }

    @Test
    void lookingAtALinkChangesNothingAndShowsNoStudentData() {
        String link = family.receiveLink(release);

        for (int i = 0; i < 5; i++) {
            Response page = given().get(link);
            page.then().statusCode(200).header("Referrer-Policy", "no-referrer");
            assertThat(page.asString()).contains("lang=\"es\"", "Abrir").doesNotContain(STUDENT_DATA);
            given().head(link).then().statusCode(200);
        }
        assertStatus("SENT");
        Visitor visitor = family.open(link);
        assertThat(visitor.get("").asString()).doesNotContain(STUDENT_DATA);
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        Response page = given().get(family.receiveLink(release));

        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.asString()).doesNotContain("<script", "http://", "https://");
        given().get("/l/consent/style.css").then().statusCode(200).contentType("text/css");
    }

    @Test
    void whatIsSignedIsShownAfterTheCodeAndInTheFamilysLanguage() {
        Visitor visitor = family.open(family.receiveLink(release));
        assertThat(visitor.post("code").asString()).doesNotContain(STUDENT_DATA);

        Response page = visitor.post("verification", "code", family.otherMail().nextCode());

        page.then().statusCode(200);
        assertThat(page.asString())
                .contains("<html lang=\"es\">", "Luz Prueba", "Asistencia", "Puentes Services")
                .contains("Desde el 15 de agosto de 2025 hasta el 30 de junio de 2026")
                .contains("yo, Ana Prueba, firmo");
        assertStatus("SENT");
    }

    @Test
    void theThirdLanguageIsHaitianCreole() {
        Visitor visitor = family.open(family.receiveLink(release));

        assertThat(visitor.get("?lang=ht").asString()).contains("<html lang=\"ht\">", "Voye yon kòd ban mwen");
        given().cookie("throughline-link", visitor.cookie())
                .contentType("application/x-www-form-urlencoded")
                .formParam("lang", "ht")
                .post(visitor.path() + "/code")
                .then()
                .statusCode(200);
        Response page = visitor.post("verification", "code", family.otherMail().nextCode());

        assertThat(page.asString()).contains("<html lang=\"ht\">", "Prezans", "15 out 2025");
    }

    @Test
    void namesAreEscaped() {
        Map<String, Object> request = family.signingRequest(release);
        request.put("studentName", "<b>Luz</b> & \"Co\"");
        district.asService().body(request).post("/v1/signings").then().statusCode(201);
        Visitor visitor = family.open(family.mail().nextLink());
        visitor.post("code");

        String page = visitor.post("verification", "code", family.otherMail().nextCode())
                .asString();

        assertThat(page).contains("&lt;b&gt;Luz&lt;/b&gt; &amp; &quot;Co&quot;").doesNotContain("<b>Luz");
    }

    @Test
    void signingMakesTheReleaseActiveWithItsEvidence() {
        family.sign(release);

        district.asCounselor()
                .get("/v1/releases/{id}", release)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("signature.signerId", equalTo(family.parent().toString()))
                .body("signature.signedAt", notNullValue())
                .body("signature.authentication", equalTo("LINK_AND_CODE"));
    }

    @Test
    void eachReleaseHasATickOfItsOwn() {
        UUID backup = district.draft(family, UUID.randomUUID(), "ATTENDANCE");
        Visitor visitor = family.verified(family.receiveLink(release, backup));

        visitor.answer("sign", release).then().statusCode(200);

        assertStatus("ACTIVE");
        assertStatus(backup, "SENT");
        family.sign(backup);
        assertStatus(backup, "ACTIVE");
    }

    @Test
    void withoutATickNothingIsSigned() {
        Visitor visitor = family.verified(family.receiveLink(release));

        Response page = visitor.answer("sign");

        page.then().statusCode(409);
        assertThat(page.asString()).contains("No ha marcado nada");
        assertStatus("SENT");
    }

    @Test
    void aFamilyMayDecline() {
        family.verified(family.receiveLink(release)).answer("decline").then().statusCode(200);

        assertStatus("DECLINED");
    }

    @Test
    void aLinkAnswersOnce() {
        String link = family.receiveLink(release);
        Visitor visitor = family.verified(link);
        visitor.answer("sign", release).then().statusCode(200);

        Response again = visitor.answer("decline");

        assertThat(again.asString()).contains("Gracias");
        assertStatus("ACTIVE");
        Response reopened = given().redirects().follow(false).post(link);
        assertThat(reopened.statusCode()).isNotEqualTo(303);
        assertThat(reopened.asString()).doesNotContain(STUDENT_DATA);
    }

    @Test
    void nothingIsSignedWithoutTheCode() {
        Visitor visitor = family.open(family.receiveLink(release));

        visitor.answer("sign", release).then().statusCode(409);
        visitor.answer("decline").then().statusCode(409);

        assertStatus("SENT");
    }

    @Test
    void fiveWrongCodesLockTheLinkAndTheRightOneComesTooLate() {
        Visitor visitor = family.open(family.receiveLink(release));
        visitor.post("code");
        String code = family.otherMail().nextCode();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            visitor.post("verification", "code", wrong).then().statusCode(409);
        }

        Response page = visitor.post("verification", "code", code);

        page.then().statusCode(409);
        assertThat(page.asString()).contains("demasiados códigos").doesNotContain(STUDENT_DATA);
        visitor.answer("sign", release).then().statusCode(409);
        assertStatus("SENT");
    }

    @Test
    void aParentWithoutAMailAddressSignsByTextMessageAlone() {
        open(family.textedRequest(release)).statusCode(201).body("authentication", equalTo("LINK_AND_CODE"));
        String message = family.telephone(0).only();
        assertThat(message).contains("pide su respuesta:", "/l/consent/" + district.code() + ".");
        assertThat(Mailbox.words(message)).doesNotContain(STUDENT_DATA).doesNotContain("Ana");

        Visitor visitor = family.verified(family.telephone(0).nextLink(), family.telephone(1));

        visitor.answer("sign", release).then().statusCode(200);
        assertStatus("ACTIVE");
        assertThat(family.mail().mails()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"link, code", "code, link"})
    void oneOfTheTwoMayBeATelephone(String texted, String mailed) {
        Map<String, Object> request = family.textedRequest(release);
        request.put(mailed, family.signingRequest(release).get(mailed));
        open(request).statusCode(201);
        boolean link = texted.equals("link");

        family.verified(
                        (link ? family.telephone(0) : family.mail()).nextLink(),
                        link ? family.otherMail() : family.telephone(1))
                .answer("sign", release)
                .then()
                .statusCode(200);

        assertStatus("ACTIVE");
    }

    @Test
    void anAddressIsOneOfItsChannel() {
        Map<String, Object> request = family.signingRequest(release);
        request.put("code", Family.texted("someone@family.test"));
        open(request).statusCode(422).body("errors.pointer", hasItem("/code/address"));
        request.put("code", Family.texted("12345"));
        open(request).statusCode(422);
        assertStatus("DRAFT");
    }

    private ValidatableResponse open(Map<String, Object> request) {
        return district.asService().body(request).post("/v1/signings").then();
    }

    @Test
    void aLinkAsksForOneCodeAMinuteAndForTenInAll() {
        Visitor visitor = family.open(family.receiveLink(release));
        visitor.post("code").then().statusCode(200);
        String code = family.otherMail().nextCode();
        Response again = visitor.post("code");
        again.then().statusCode(409);
        assertThat(again.asString()).contains("Espere un minuto");
        visitor.post("verification", "code", code).then().statusCode(200);

        for (int i = 1; i < 10; i++) {
            clock.set(Fixture.SIGNED.plus(Duration.ofSeconds(65L * i)));
            visitor.post("code").then().statusCode(200);
            family.otherMail().nextCode();
        }
        clock.set(Fixture.SIGNED.plus(Duration.ofMinutes(12)));
        Response tooMany = visitor.post("code");

        tooMany.then().statusCode(409);
        assertThat(tooMany.asString()).contains("todos los códigos");
        assertThat(family.otherMail().mails()).isEmpty();
    }

    @Test
    void aCodeIsGoodForTenMinutes() {
        Visitor visitor = family.open(family.receiveLink(release));
        visitor.post("code");
        String code = family.otherMail().nextCode();
        clock.set(Fixture.SIGNED.plus(Duration.ofMinutes(11)));

        Response page = visitor.post("verification", "code", code);

        page.then().statusCode(409);
        assertThat(page.asString()).doesNotContain(STUDENT_DATA);
    }

    @Test
    void aSessionIsGoodForFifteenMinutesAndForItsOwnLinkOnly() {
        String link = family.receiveLink(release);
        Visitor visitor = family.verified(link);
        Family others = district.family("2011-01-01");
        Visitor stranger = others.open(others.receiveLink(district.draft(others, agency, "ATTENDANCE")));

        new Visitor(visitor.path(), stranger.cookie()).get("").then().statusCode(404);
        new Visitor(visitor.path(), "").answer("sign", release).then().statusCode(404);
        clock.set(Fixture.SIGNED.plus(Duration.ofMinutes(16)));
        visitor.answer("sign", release).then().statusCode(404);
        assertStatus("SENT");
    }

    @Test
    void anExpiredLinkOpensNothing() {
        String link = family.receiveLink(release);
        clock.set(Fixture.SIGNED.plus(Duration.ofDays(15)));

        given().get(link).then().statusCode(404);
        given().redirects().follow(false).post(link).then().statusCode(404);
        given().get("/l/consent/" + district.code() + "." + "A".repeat(43))
                .then()
                .statusCode(404);
    }

    @Test
    void aLaterLinkTakesThePlaceOfAnEarlierOne() {
        String first = family.receiveLink(release);
        String second = family.receiveLink(release);

        given().get(first).then().statusCode(404);
        family.verified(second).answer("sign", release).then().statusCode(200);
        assertStatus("ACTIVE");
    }

    @Test
    void linkAndCodeInOneMailboxAuthenticateNobodyAndAreNotSent() {
        open(family.signingRequest(family.mail().address().toUpperCase(Locale.ROOT), release))
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:code-contact-of-the-link"));
        Map<String, Object> oneNumber = family.textedRequest(release);
        oneNumber.put("code", Family.texted(family.number(0)));
        open(oneNumber).statusCode(409);

        assertStatus("DRAFT");
        assertThat(family.mail().mails()).isEmpty();
        assertThat(family.telephone(0).mails()).isEmpty();
    }

    @Test
    void onlyARightsHolderIsAskedToSign() {
        Map<String, Object> request = family.signingRequest(release);
        request.put("signerId", UUID.randomUUID().toString());

        district.asService()
                .body(request)
                .post("/v1/signings")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:signer-not-authorized"));
        assertStatus("DRAFT");
    }

    @Test
    void whoLosesTheRightsBeforeSigningSignsNothing() {
        Visitor visitor = family.verified(family.receiveLink(release));
        district.putSubject(family, "2010-09-01", "NONE");

        visitor.answer("sign", release).then().statusCode(404);

        assertStatus("SENT");
    }

    @Test
    void aSigningIsAboutWhatWaitsForASignatureAndNamesEachOfSeveralStudents() {
        Family other = district.family("2011-01-01");
        UUID others = district.draft(other, agency, "ATTENDANCE");

        assertRefused("several-students", release, others);
        family.sign(release);
        assertRefused("not-to-be-signed", release);
        district.asService()
                .body(family.signingRequest(UUID.randomUUID()))
                .post("/v1/signings")
                .then()
                .statusCode(404);
    }

    @Test
    void theSameRequestTwiceSendsOneMail() {
        for (int i = 0; i < 2; i++) {
            district.asService()
                    .header("Idempotency-Key", "signing-1")
                    .body(family.signingRequest(release))
                    .post("/v1/signings")
                    .then()
                    .statusCode(201);
        }
        family.open(family.mail().nextLink());
    }

    private void open() {
        open(family.signingRequest(release)).statusCode(201);
    }

    private void assertRefused(String problem, UUID... releases) {
        district.asService()
                .body(family.signingRequest(releases))
                .post("/v1/signings")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:" + problem));
    }

    private void assertStatus(String status) {
        assertStatus(release, status);
    }

    private void assertStatus(UUID id, String status) {
        district.asCounselor()
                .get("/v1/releases/{id}", id)
                .then()
                .statusCode(200)
                .body("status", equalTo(status));
    }
}
