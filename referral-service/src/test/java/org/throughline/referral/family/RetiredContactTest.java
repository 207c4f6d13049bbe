package org.throughline.referral.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.referral.District;
import org.throughline.referral.Signer;
import org.throughline.referral.Signer.Contact;
import org.throughline.referral.Signer.Visit;

/** What comes off the file may be in another's hands: consent-service lets no open signing go on over it. */
@QuarkusTest
class RetiredContactTest {

    private final UUID agency = UUID.randomUUID();

    @Test
    void noCodeGoesToANumberThatTheStaffHasTakenOffAlsoForASibling() {
        StaffContact family = StaffContact.onFile();
        String sibling = family.district.student("s2");
        Signer mother = new Signer(family.district, sibling);
        Contact code = mother.telephone(0);
        String release = family.district.consent().draft(sibling, agency);
        Visit visit = asked(mother, release, code);

        family.retire(family.district.counselor(), code.id()).then().statusCode(200);
        assertThat(code.mailbox().next()).contains("ha quitado");
        awaitOver(visit);

        visit.take("/code", Map.of()).then().statusCode(404);
        assertThat(code.mailbox().mails()).isEmpty();
        assertThat(family.district.consent().status(release)).isEqualTo("SENT");
        mother.signs(release);
        assertThat(family.district.consent().status(release)).isEqualTo("ACTIVE");
    }

    @Test
    void aCodeThatWasTypedCountsNoMoreOnceARosterHasTakenOffWhereItWent() {
        StaffContact family = StaffContact.onFile();
        Signer mother = new Signer(family.district, family.student);
        Contact code = mother.mail(1);
        String release = family.district.consent().draft(family.student, agency);
        Visit visit = asked(mother, release, code);
        visit.take("/code", Map.of()).then().statusCode(200);
        visit.take("/verification", Map.of("code", code.mailbox().nextCode()))
                .then()
                .statusCode(200);

        family.district.importRoster(
                family.sheet().change("guardians.csv", code.mailbox().address(), "luz@elsewhere.test"));
        awaitOver(visit);

        visit.take("/answer", Map.of("answer", "sign", "release", release))
                .then()
                .statusCode(404);
        assertThat(family.district.consent().status(release)).isEqualTo("SENT");
    }

    /** The link goes to the first mail address, and is opened. */
    private static Visit asked(Signer mother, String release, Contact code) {
        Contact link = mother.mail(0);
        District.await(
                () -> mother.asked(mother.request(release, link.id(), code.id()))
                        .statusCode(),
                status -> status == 202);
        Visit visit = Signer.opens(link);
        visit.read().then().statusCode(200);
        return visit;
    }

    private static void awaitOver(Visit visit) {
        District.await(() -> visit.read().statusCode(), status -> status == 404);
    }
}
