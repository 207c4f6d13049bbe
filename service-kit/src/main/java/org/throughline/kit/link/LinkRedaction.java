package org.throughline.kit.link;

import io.quarkus.logging.LoggingFilter;
import java.net.URI;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Takes the addresses of signed links, and the query strings of all others, out of log lines, whoever writes them
 * (Quarkus logs the address of a request that failed). In force by {@code quarkus.log.console.filter=link-redaction},
 * which the kit sets for every service.
 */
@LoggingFilter(name = "link-redaction")
public final class LinkRedaction implements Filter {

    private static final String REST = "[^\\s\"'<>,;)\\]}]+";
    private static final Pattern LINK = Pattern.compile("(/l/[a-z0-9-]+/)" + REST);
    private static final Pattern QUERY = Pattern.compile("(/v1/[^\\s?\"'<>]*\\?)" + REST);

    @Override
    public boolean isLoggable(LogRecord entry) {
        String message = entry.getMessage();
        if (message != null && showsAddress(message)) {
            setMessage(entry, redacted(message));
        }
        Object[] parameters = entry.getParameters();
        if (parameters != null && Arrays.stream(parameters).anyMatch(LinkRedaction::showsAddress)) {
            entry.setParameters(
                    Arrays.stream(parameters).map(LinkRedaction::redacted).toArray());
        }
        return true;
    }

    static String redacted(String text) {
        return QUERY.matcher(LINK.matcher(text).replaceAll("$1[redacted]")).replaceAll("$1[redacted]");
    }

    private static Object redacted(Object parameter) {
        return showsAddress(parameter) ? redacted(parameter.toString()) : parameter;
    }

    private static boolean showsAddress(Object parameter) {
        if (!(parameter instanceof CharSequence || parameter instanceof URI)) {
            return false;
        }
        String text = parameter.toString();
        return text.contains("/l/") || (text.contains("/v1/") && text.contains("?"));
    }

    private static void setMessage(LogRecord entry, String message) {
        if (entry instanceof ExtLogRecord extended) {
            extended.setMessage(message, extended.getFormatStyle());
        } else {
            entry.setMessage(message);
        }
    }
}
