package org.throughline.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A path cut into decoded segments. A path that a service could read differently from this table (dot segments, empty segments, matrix parameters, encoded separators) is not
 * a path at all: it would let a service-only operation through under another spelling.
 *
 * @param segments decoded, in order, without the leading slash
 */
public record RequestPath(List<String> segments) {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    /** The one path that a standard writes with a slash at its end; the service reads it with the slash and without it alike. */
    private static final Pattern DIRECTORY_ROOT = Pattern.compile("(/v1/districts/[^/]+/hsds)/");

    private static final Pattern AMBIGUOUS = Pattern.compile("[/\\\\;\\p{Cntrl}\\uFFFD]");

    public RequestPath {
        segments = List.copyOf(segments);
    }

    /** The path as it was sent (escaped, without the query); empty when it is missing or ambiguous. */
    public static Optional<RequestPath> of(@Nullable String raw) {
        if (raw == null || !raw.startsWith("/") || BROKEN_ESCAPE.matcher(raw).find()) {
            return Optional.empty();
        }
        List<String> segments = Stream.of(withoutSlash(raw).substring(1).split("/", -1))
                .map(RequestPath::decoded)
                .toList();
        return segments.stream().allMatch(RequestPath::isPlain)
                ? Optional.of(new RequestPath(segments))
                : Optional.empty();
    }

    private static String withoutSlash(String raw) {
        Matcher root = DIRECTORY_ROOT.matcher(raw);
        return root.matches() ? root.group(1) : raw;
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static boolean isPlain(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && !AMBIGUOUS.matcher(segment).find();
    }
}
