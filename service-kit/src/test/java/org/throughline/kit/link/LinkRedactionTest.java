package org.throughline.kit.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class LinkRedactionTest {

    private static final String SECRET = "Zm9yZ290dGVuLWxpbmstc2VjcmV0LTAwMDAwMDAwMDA";
    private static final String PATH = "/l/consent/riverbend." + SECRET;

    private final LinkRedaction redaction = new LinkRedaction();

    @Test
    void aLinkInTheMessageIsRedacted() {
        LogRecord entry = new LogRecord(Level.INFO, "GET " + PATH + "?x=1 200, https://house.test" + PATH);
        assertThat(redaction.isLoggable(entry)).isTrue();
        assertThat(entry.getMessage())
                .isEqualTo("GET /l/consent/[redacted] 200, https://house.test/l/consent/[redacted]");
    }

    @Test
    void aLinkAmongTheParametersIsRedactedAsQuarkusFormatsThem() {
        ExtLogRecord entry = new ExtLogRecord(
                Level.SEVERE, "HTTP Request to %s failed, %s, id %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        entry.setParameters(new Object[] {PATH, URI.create("http://localhost" + PATH), 7});
        assertThat(redaction.isLoggable(entry)).isTrue();
        assertThat(formatted(entry))
                .isEqualTo("HTTP Request to /l/consent/[redacted] failed, http://localhost/l/consent/[redacted], id 7");
    }

    @Test
    void aPrintfMessageWithALinkOfItsOwnIsStillFormatted() {
        ExtLogRecord entry =
                new ExtLogRecord(Level.INFO, PATH + " took %d ms", ExtLogRecord.FormatStyle.PRINTF, "test");
        entry.setParameters(new Object[] {5});
        assertThat(redaction.isLoggable(entry)).isTrue();
        assertThat(formatted(entry)).isEqualTo("/l/consent/[redacted] took 5 ms");
    }

    @Test
    void aQueryStringIsRedactedAndItsPathStays() {
        ExtLogRecord entry = new ExtLogRecord(
                Level.SEVERE, "HTTP Request to %s failed, error id: %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        entry.setParameters(new Object[] {"/v1/services?text=maria&limit=5", "7"});
        assertThat(redaction.isLoggable(entry)).isTrue();
        assertThat(formatted(entry)).isEqualTo("HTTP Request to /v1/services?[redacted] failed, error id: 7");
    }

    @Test
    void otherLinesStayAsTheyAre() {
        LogRecord entry = new LogRecord(Level.INFO, "started in {0} s");
        entry.setParameters(new Object[] {2});
        assertThat(redaction.isLoggable(entry)).isTrue();
        assertThat(entry.getMessage()).isEqualTo("started in {0} s");
        assertThat(entry.getParameters()).containsExactly(2);
    }

    private static String formatted(ExtLogRecord entry) {
        return new PatternFormatter("%s").format(entry);
    }
}
