package org.throughline.directory.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.kit.link.NewLink;
import org.throughline.kit.mail.Mail;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;

/** Names in a mail are whatever a publisher wrote. */
class AskingMailTest {

    private static final Tenant DISTRICT =
            new Tenant(new TenantId(UUID.randomUUID()), "riverbend", "Riverbend", ZoneId.of("America/Chicago"));
    private static final NewLink LINK =
            new NewLink("REPORT_CAPACITY", UUID.randomUUID(), Instant.parse("2026-12-01T03:00:00Z"));

    private static Mail mail(String service, String location) {
        return AskingMail.of(
                new Described(service, "Willow Bend", location, "intake@willow.example.org"), DISTRICT, LINK);
    }

    @Test
    void theServiceIsNamedInSubjectAndTextAndTheLocationInTheText() {
        Mail mail = mail("Grief group", "North");

        assertThat(mail.to()).isEqualTo("intake@willow.example.org");
        assertThat(mail.subject()).isEqualTo("How many places does Grief group have? Riverbend asks");
        assertThat(mail.text().lines()).contains("Grief group, at North");
        assertThat(mail.text()).contains("until 2026-11-30");
        assertThat(mail("Grief group", null).text().lines()).contains("Grief group");
        assertThat(mail("Grief group", "").text().lines())
                .contains("Grief group, at a location that is not named here");
    }

    @Test
    void aNameIsOneLineWhateverStandsInIt() {
        Mail mail = mail("Grief\r\nBcc: all@example.org\u2028group\u202E\u0000", "No\nrth");

        assertThat(mail.subject())
                .isEqualTo("How many places does Grief Bcc: all@example.org group have? Riverbend asks");
        assertThat(mail.text().lines()).contains("Grief Bcc: all@example.org group, at No rth");
    }

    @Test
    void aNameIsPlainTextAndTakesNeitherTheLinksPlaceNorAFormats() {
        Mail mail = mail("<b>Grief</b> {link} %s", null);

        assertThat(mail.html()).isNull();
        assertThat(mail.subject()).startsWith("How many places does <b>Grief</b> (link) %s have?");
        assertThat(mail.text().split("\\{link\\}", -1)).hasSize(2);
    }

    @Test
    void aLongNameIsCutWithoutPartingACharacter() {
        String subject = mail("\uD83C\uDF31".repeat(200), null).subject();

        assertThat(subject)
                .isEqualTo("How many places does " + "\uD83C\uDF31".repeat(100) + "\u2026 have? Riverbend asks");
    }
}
