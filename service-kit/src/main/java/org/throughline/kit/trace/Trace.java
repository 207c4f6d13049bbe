package org.throughline.kit.trace;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Which call a line belongs to. The id comes with the request (the gateway begins one where a client sends none), stands
 * in every log line and problem of that request, and goes along to the services that are called for it.
 */
public final class Trace {

    /** The header of W3C Trace Context, in its version 00. */
    public static final String HEADER = "traceparent";

    /** What a log format calls it: {@code %X{traceId}}. */
    private static final String ID = "traceId";

    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    /** From now on the request that is being answered has this id; a header that is none of ours gives none. */
    static void begin(@Nullable String header) {
        Matcher parent = PARENT.matcher(header == null ? "" : header);
        if (parent.matches()) {
            MDC.put(ID, parent.group(1));
        }
    }

    /** 32 hexadecimal digits. */
    public static Optional<String> id() {
        return Optional.ofNullable((String) MDC.get(ID));
    }

    /** The header for a call that is made for this request. */
    public static Optional<String> header() {
        return id().map(id -> "00-" + id + "-"
                + String.format("%016x", ThreadLocalRandom.current().nextLong() | 1) + "-01");
    }
}
