package org.throughline.referral.agencylink;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.referral.District;
import org.throughline.referral.Facts;
import org.throughline.servers.Mailbox;
import org.throughline.servers.MovableClock;

@QuarkusTest
class AgencyLinkTest {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private static final Duration LIFE = Duration.ofDays(14);

    private static District district;
    private static String ana;

    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    /** Not before all: the server's port is known to a test only. */
    @BeforeEach
    void aDistrict() {
        if (district == null) {
            district = District.withRoster();
            ana = district.student("s1");
        }
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void theMailNamesNoStudentAndNoSpecialty() {
        district.sent(ana, agency);

        new Mailbox(District.intake(agency)).link();
        String mail = new Mailbox(District.intake(agency)).mails().get(0);

        assertThat(mail).contains("District " + district.code);
        assertThat(Mailbox.words(mail)).doesNotContain("Rivera", "Ana", "ounseling", "North School", ana);
    }

    @Test
    void scannersThatFetchTheLinkSeeNothingAndChangeNothing() {
        String referral = district.sent(ana, agency);
        String link = new Mailbox(District.intake(agency)).link();

        for (int times = 0; times < 20; times++) {
            String page = given().get(link).then().statusCode(200).extract().asString();
            assertThat(page).contains("<form method=\"post\">").doesNotContain("North School", "counseling");
            given().head(link).then().statusCode(200);
        }
        status(referral, "REQUESTED");
        assertThat(open(link).statusCode()).isEqualTo(303);
    }

    @Test
    void openedItShowsASummaryWithoutIdentityOnAnAddressWithoutTheSecret() {
        district.sent(ana, agency);
        String link = new Mailbox(District.intake(agency)).link();

        Response opened = open(link);
        String page = read(opened).then().statusCode(200).extract().asString();

        assertThat(opened.header("Location")).doesNotContain(link.substring(link.indexOf('.')));
        assertThat(opened.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/l/referral/" + district.code + "/");
        assertThat(opened.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(opened.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page)
                .contains("North School", "counseling", "grades 3 5", "Spanish", "Individual counseling")
                .doesNotContain("Rivera", "Ana", ana, "<script");
    }

    @Test
    void theFirstAnswerUsesTheLinkUpAndTheSameKeyRepeatsItsReply() {
        String referral = district.sent(ana, agency);
        String link = new Mailbox(District.intake(agency)).link();
        Response opened = open(link);
        String key = key(read(opened));

        answer(opened, key, "WAITLIST").then().statusCode(200).body(containsString("on the waitlist"));
        answer(opened, key, "WAITLIST").then().statusCode(200).body(containsString("on the waitlist"));
        answer(opened, UUID.randomUUID().toString(), "ACCEPT").then().statusCode(410);
        given().get(link).then().statusCode(410).body(containsString("has been used"));
        given().redirects().follow(false).post(link).then().statusCode(410);

        status(referral, "WAITLISTED");
        assertThat(Facts.of(referral, 2)).hasSize(2);
    }

    @Test
    void aDeclineNeedsAReason() {
        String referral = district.sent(ana, agency);
        Response opened = open(new Mailbox(District.intake(agency)).link());

        answer(opened, "k", "DECLINE").then().statusCode(400);
        given().cookie("throughline-link", opened.cookie("throughline-link"))
                .formParam("key", "k")
                .formParam("answer", "DECLINE")
                .formParam("reason", "NO_CAPACITY")
                .post(path(opened) + "/answer")
                .then()
                .statusCode(200);

        status(referral, "DECLINED");
    }

    @Test
    void withoutACookieOrWithAnothersNothingIsShown() {
        district.sent(ana, agency);
        Response opened = open(new Mailbox(District.intake(agency)).link());
        UUID second = UUID.randomUUID();
        district.sent(ana, second);
        Response other = open(new Mailbox(District.intake(second)).link());

        given().get(path(opened)).then().statusCode(404);
        given().cookie("throughline-link", other.cookie("throughline-link"))
                .get(path(opened))
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsNoLongerPermittedIsNotShown() {
        district.sent(ana, agency);
        Response opened = open(new Mailbox(District.intake(agency)).link());
        district.withdraw(ana, agency);

        read(opened).then().statusCode(200).body(containsString("not available now"));
    }

    @Test
    void aReferralThatWasCalledOffCannotBeAnswered() {
        String referral = district.sent(ana, agency);
        Response opened = open(new Mailbox(District.intake(agency)).link());
        district.counselor()
                .contentType("application/json")
                .body("{\"reason\":\"NEED_RESOLVED\"}")
                .post("/v1/referrals/" + referral + "/cancellation")
                .then()
                .statusCode(200);

        answer(opened, "k", "ACCEPT").then().statusCode(409);
        status(referral, "CANCELLED");
    }

    @Test
    void anExpiredLinkSaysSoAndChangesNothing() {
        String referral = district.sent(ana, agency);
        String link = new Mailbox(District.intake(agency)).link();
        clock.putAhead(LIFE.minusMinutes(5));
        Response opened = open(link);
        String key = key(read(opened));
        clock.putAhead(LIFE.plusMinutes(5));

        given().get(link).then().statusCode(410).body(containsString("has expired"));
        open(link).then().statusCode(410).body(containsString("has expired"));
        read(opened).then().statusCode(410);
        answer(opened, key, "ACCEPT").then().statusCode(410).body(containsString("has expired"));

        clock.reset();
        status(referral, "REQUESTED");
        assertThat(Facts.of(referral, 1)).hasSize(1);
    }

    @Test
    void aDamagedLinkIsNotThere() {
        given().get("/l/referral/" + district.code + "." + "A".repeat(43))
                .then()
                .statusCode(404)
                .header("Content-Type", equalTo("text/html;charset=UTF-8"));
        given().get("/l/referral/nonsense").then().statusCode(404);
    }

    private static Response open(String link) {
        return given().redirects().follow(false).post(link);
    }

    private static String path(Response opened) {
        return opened.header("Location").substring("https://throughline.test".length());
    }

    private static Response read(Response opened) {
        return given().cookie("throughline-link", opened.cookie("throughline-link"))
                .get(path(opened));
    }

    private static String key(Response page) {
        Matcher key = KEY.matcher(page.asString());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static Response answer(Response opened, String key, String answer) {
        return given().cookie("throughline-link", opened.cookie("throughline-link"))
                .formParam("key", key)
                .formParam("answer", answer)
                .post(path(opened) + "/answer");
    }

    private static void status(String referral, String expected) {
        district.counselor().get("/v1/referrals/" + referral).then().body("status", equalTo(expected));
    }
}
