package org.throughline.kit.link;

import io.quarkus.logging.LoggingFilter;
import java.net.URI;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Takes the addresses of signed links out of log lines, whoever writes them (Quarkus logs the address of a request that
 * failed). In force where {@code quarkus.log.console.filter=link-redaction} says so.
 */
@LoggingFilter(name = "link-redaction")
public final class LinkRedaction implements Filter {

    private static final Pattern LINK = Pattern.compile("(/l/[a-z0-9-]+/)[^\\s\"'<>,;)\\]}]+");

    @Override
    public boolean isLoggable(LogRecord entry) {
        String message = entry.getMessage();
        if (message != null && message.contains("/l/")) {
            setMessage(entry, redacted(message));
        }
        Object[] parameters = entry.getParameters();
        if (parameters != null && Arrays.stream(parameters).anyMatch(LinkRedaction::showsLink)) {
            entry.setParameters(
                    Arrays.stream(parameters).map(LinkRedaction::redacted).toArray());
        }
        return true;
    }

    static String redacted(String text) {
        return LINK.matcher(text).replaceAll("$1[redacted]");
    }

    private static Object redacted(Object parameter) {
        return showsLink(parameter) ? redacted(parameter.toString()) : parameter;
    }

    private static boolean showsLink(Object parameter) {
        return (parameter instanceof CharSequence || parameter instanceof URI)
                && parameter.toString().contains("/l/");
    }

    private static void setMessage(LogRecord entry, String message) {
        if (entry instanceof ExtLogRecord extended) {
            extended.setMessage(message, extended.getFormatStyle());
        } else {
            entry.setMessage(message);
        }
    }
}
