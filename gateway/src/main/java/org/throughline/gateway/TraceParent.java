package org.throughline.gateway;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The thread through all logs of one call (W3C Trace Context).
 *
 * @param traceId 32 hexadecimal digits
 * @param header the whole header's value
 */
record TraceParent(String traceId, String header) {
    static final String HEADER = "traceparent";

    private static final Pattern VALID =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final RandomGenerator RANDOM = new SecureRandom();

    /** The caller's own thread when it has a valid one, else a new one. */
    static TraceParent of(@Nullable String header) {
        Matcher valid = VALID.matcher(header == null ? "" : header);
        return header != null && valid.matches() ? new TraceParent(valid.group(1), header) : begin();
    }

    private static TraceParent begin() {
        String traceId = hex(16);
        return new TraceParent(traceId, "00-" + traceId + "-" + hex(8) + "-01");
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
