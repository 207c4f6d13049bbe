package org.throughline.referral.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.referral.District;
import org.throughline.referral.Signer;
import org.throughline.referral.Signer.Contact;

/** No family needs a mail address: link and code each go by mail or by text message. */
@QuarkusTest
class SignatureByTextTest {

    private final UUID agency = UUID.randomUUID();

    @Test
    void aGuardianSignsAndTakesBackByTextMessageAlone() {
        StaffContact family = StaffContact.withoutMail();
        Signer mother = signer(family);
        Contact first = mother.telephone(0);
        Contact second = mother.telephone(1);
        String release = draft(family);

        mother.signs(release, first, second);
        assertThat(family.district.consent().status(release)).isEqualTo("ACTIVE");

        mother.takesBack(release, first, second);
        assertThat(family.district.consent().status(release)).isEqualTo("REVOKED");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneOfTheTwoMayBeAMailbox(boolean linkByMail) {
        StaffContact family = StaffContact.onFile();
        Signer mother = signer(family);
        String release = draft(family);

        mother.signs(
                release,
                linkByMail ? mother.mail(0) : mother.telephone(0),
                linkByMail ? mother.telephone(0) : mother.mail(0));

        assertThat(family.district.consent().status(release)).isEqualTo("ACTIVE");
    }

    @Test
    void oneTelephoneForBothShowsOfNobodyWhoItIs() {
        StaffContact family = StaffContact.withoutMail();
        Signer mother = signer(family);
        String only = mother.telephone(0).id();
        String release = draft(family);

        District.await(
                () -> refusals(mother.asked(mother.request(release, only, only))),
                List.of("/codeContactId SAME_AS_LINK")::equals);

        assertThat(family.district.consent().status(release)).isEqualTo("DRAFT");
        assertThat(family.telephone(0).mails()).isEmpty();
    }

    @Test
    void aTelephoneThatIsNoLongerInUseIsNotAskedAt() {
        StaffContact family = StaffContact.withoutMail();
        Signer mother = signer(family);
        String gone = mother.telephone(1).id();
        family.retire(family.district.counselor(), gone).then().statusCode(200);

        Response refused =
                mother.asked(mother.request(draft(family), mother.telephone(0).id(), gone));

        assertThat(refusals(refused)).containsExactly("/codeContactId NOT_A_CONTACT");
    }

    @Test
    void aNumberThatNobodyCanDialFromElsewhereIsNamedWithoutBeingRepeated() {
        StaffContact family = StaffContact.onFile();
        family.district.importRoster(family.sheet().change("guardians.csv", family.number(0), "555-7777"));
        Signer mother = signer(family);
        String local = family.id("555-7777");

        Response refused = mother.asked(mother.request(draft(family), local, mother.email(0)));

        assertThat(refusals(refused)).containsExactly("/linkContactId NOT_E164");
        assertThat(StaffContact.said(refused)).doesNotContain("7777");
    }

    private static Signer signer(StaffContact family) {
        return new Signer(family.district, family.student);
    }

    private String draft(StaffContact family) {
        return family.district.consent().draft(family.student, agency);
    }

    /** Each as where and what; none before consent-service has heard of the family. */
    private static List<String> refusals(Response refused) {
        refused.then().statusCode(422);
        List<String> refusals = refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }");
        return refusals == null ? List.of() : refusals;
    }
}
