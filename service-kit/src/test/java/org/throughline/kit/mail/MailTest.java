package org.throughline.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kit.link.LinkId;

class MailTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nobody", "@x", "a@b.org,c@d.org", "a b@c.org", "a@b.org\r\nBcc: c@d.org"})
    void itGoesToExactlyOneAddress(String to) {
        assertThatThrownBy(() -> Mail.of(to, "Subject", "Text"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("b.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Hello\r\nBcc: c@d.org", "tab\tbed"})
    void itsSubjectIsOneLine(String subject) {
        assertThatThrownBy(() -> Mail.of("a@b.org", subject, "Text")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLinkHasAPlaceInTheText() {
        Mail plain = Mail.of("a@b.org", "Subject", "no place");
        assertThatThrownBy(() -> plain.withLink(new LinkId(UUID.randomUUID())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itShowsNothingOfItself() {
        assertThat(Mail.of("a@b.org", "Subject", "Text").withHtml("<p>Text</p>"))
                .hasToString("Mail[]");
    }

    @Test
    void aRefusedRecipientIsLastingAndEverythingElsePasses() {
        assertThat(SendFailure.of(reply(550))).isEqualTo(new SendFailure("SMTP_550", true));
        assertThat(SendFailure.of(reply(451))).isEqualTo(new SendFailure("SMTP_451", false));
        assertThat(SendFailure.of(reply(535))).isEqualTo(new SendFailure("SMTP_535", false));
        assertThat(SendFailure.of(new ConnectException("host and port")))
                .isEqualTo(new SendFailure("ConnectException", false));
    }

    private static SMTPException reply(int code) {
        return new SMTPException("recipient", code, List.of(code + " <a@b.org> no"), false);
    }
}
