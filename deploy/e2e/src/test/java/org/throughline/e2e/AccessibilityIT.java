package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.e2e.browser.Browser;
import org.throughline.e2e.people.Casework;
import org.throughline.e2e.people.Family;
import org.throughline.e2e.people.IntakeCoordinator;
import org.throughline.e2e.people.Recipient;
import org.throughline.e2e.people.Releases;
import org.throughline.e2e.people.World;
import org.throughline.e2e.stack.Throughline;

/** Every page that families and agencies see, in a real browser: for screen readers, enlarged. Their policy allows no script. */
@OnThroughline
@Order(15)
class AccessibilityIT {

    private static final List<String> CATEGORIES = List.of("REFERRAL_SUMMARY", "IDENTITY");

    private static Browser browser;

    private final World world;
    private final Throughline throughline;

    AccessibilityIT(World world, Throughline throughline) {
        this.world = world;
        this.throughline = throughline;
    }

    @BeforeAll
    static void aBrowserIsThere() {
        Browser.assumeInstalled();
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void forget() {
        browser.forget();
    }

    @ParameterizedTest
    @CsvSource({"en, Thank you", "es, Gracias", "ht, Mèsi"})
    void aFamilyReadsAndSigns(String language, String thanks) {
        Signer signer = asked();
        arrive(signer, language);
        assertThat(browser.language()).isEqualTo(language);
        browser.assertAccessible("before the link is opened");
        browser.send("form button");
        browser.assertAccessible("before a code is asked for");
        browser.send("form[action$='/code'] button");
        browser.assertAccessible("for the code");
        typeCode("000000");
        browser.assertAccessible("after a wrong code");
        typeCode(signer.family().nextCode());
        browser.assertAccessible("to read and sign");
        browser.press("summary");
        browser.assertAccessible("to say who read it aloud");
        browser.send("button[value='sign']");
        assertThat(browser.shows("[role='alert']")).isTrue();
        browser.assertAccessible("when nothing was ticked");
        browser.pressAll("input[name='release']");
        browser.send("button[value='sign']");
        assertThat(browser.text()).contains(thanks);
        browser.assertAccessible("after the signature");
        assertThat(releases().read(signer.release()).getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    void aFamilySaysNo() {
        Signer signer = asked();
        arrive(signer, "en");
        prove(signer);
        browser.send("button[value='decline']");
        browser.assertAccessible("after a no");
        assertThat(releases().read(signer.release()).getString("status")).isEqualTo("DECLINED");
    }

    @ParameterizedTest
    @CsvSource({"en", "es", "ht"})
    void aFamilyTakesBackAPart(String language) {
        Casework.File signed = world.casework().released();
        Family family = world.family(signed.about());
        releases().offerToTakeBack(signed);
        Signer signer = new Signer(family, family.nextLink(), signed.release());
        arrive(signer, language);
        browser.assertAccessible("before the link to take back is opened");
        prove(signer);
        browser.assertAccessible("to take back");
        browser.send("form[action$='/revocation'] button");
        browser.assertAccessible("when nothing was ticked to take back");
        browser.press("input[name='part'][value$='CONTACT']");
        browser.send("form[action$='/revocation'] button");
        browser.assertAccessible("after taking back");
        assertThat(releases().read(signed.release()).getList("categories")).doesNotContain("CONTACT");
    }

    @ParameterizedTest
    @CsvSource({"en", "es", "ht"})
    void aLinkThatIsNotValidSaysSo(String language) {
        browser.visit(throughline.gateway().resolve("/l/consent/riverbend." + "A".repeat(43)) + "?lang=" + language);
        assertThat(browser.language()).isEqualTo(language);
        browser.assertAccessible("of no valid link");
    }

    @Test
    void anAgencyAnswersAReferral() {
        Casework.File released = world.casework().released();
        IntakeCoordinator intake = world.intakeOf(released.about().agency());
        world.counselor(released.about().district())
                .send(released.referral())
                .then()
                .statusCode(200);
        String link = intake.nextLink().toString();
        browser.visit(link);
        browser.assertAccessible("before the agency's link is opened");
        browser.send("form button");
        browser.assertAccessible("with the summary");
        browser.send("button[value='ACCEPT']");
        browser.assertAccessible("after the answer");
        browser.visit(link);
        browser.assertAccessible("of a used link");
        browser.visit(throughline
                .gateway()
                .resolve("/l/referral/riverbend." + "A".repeat(43))
                .toString());
        browser.assertAccessible("of no valid agency's link");
        assertThat(world.counselor(world.riverbend()).statusOf(released.referral()))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void anAgencyTellsItsPlaces() {
        Casework.File draft = world.casework().drafted();
        IntakeCoordinator intake = world.intakeOf(draft.about().agency());
        world.coordinator(draft.about().district()).askForPlaces(draft.about());
        browser.visit(intake.nextCapacityLink().toString());
        browser.assertAccessible("before the form for places is opened");
        browser.send("form button");
        browser.assertAccessible("with the form for places");
        browser.type("input[inputmode='numeric']", "many");
        browser.send("form button");
        assertThat(browser.shows("[role='alert']")).isTrue();
        browser.assertAccessible("with what is wrong in the form");
        browser.pressAll("[role='alert'] a");
        browser.fillEach("input[inputmode='numeric']", "3");
        browser.send("form button");
        browser.assertAccessible("after the form was sent");
    }

    /** A family that was asked, and its link. */
    private record Signer(Family family, URI link, String release) {}

    private Signer asked() {
        Casework.File draft = world.casework().drafted();
        Family family = world.family(draft.about());
        String release = releases()
                .draft(
                        draft.student(),
                        draft.about(),
                        Recipient.agency(draft.about().agency()),
                        CATEGORIES);
        releases().askForSignature(draft.student(), draft.about(), List.of(release));
        return new Signer(family, family.nextLink(), release);
    }

    private static void arrive(Signer signer, String language) {
        browser.visit(signer.link() + "?lang=" + language);
    }

    private static void prove(Signer signer) {
        browser.send("form button");
        browser.send("form[action$='/code'] button");
        typeCode(signer.family().nextCode());
    }

    private static void typeCode(String code) {
        browser.type("#code", code);
        browser.send("form[action$='/verification'] button");
    }

    private Releases releases() {
        return world.counselor(world.riverbend()).releases();
    }
}
