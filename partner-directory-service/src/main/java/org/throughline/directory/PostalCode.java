package org.throughline.directory;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.FieldError;

/**
 * A postal code as it is compared: in capitals, without spaces and hyphens, of an American one the first five digits, as few
 * people know the other four.
 */
public record PostalCode(String value) {

    private static final Pattern SPACING = Pattern.compile("[\\s-]+");
    private static final Pattern WITH_FOUR_MORE = Pattern.compile("(\\d{5})\\d{4}");

    /** Capitals and figures as countries write them: 52700, 52700-1234, SW1A 1AA, K1A 0B1, 1012 AB, 01310-100. */
    private static final Pattern AS_WRITTEN =
            Pattern.compile("(?=(.*\\d){2})[A-Za-z]{0,2}\\d[A-Za-z\\d]{0,4}([ -]?[A-Za-z\\d]{2,4})?");

    public PostalCode {
        Objects.requireNonNull(value);
    }

    public static PostalCode of(String written) {
        String plain = SPACING.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        return new PostalCode(WITH_FOUR_MORE.matcher(plain).replaceFirst("$1"));
    }

    /** What is wrong with one that a request names: with what can be none a service that lists its own is never found. */
    public static Stream<FieldError> faults(@Nullable String written, String pointer) {
        return written == null || isOne(written.strip())
                ? Stream.empty()
                : Stream.of(new FieldError(pointer, "NOT_A_POSTAL_CODE", "It is a postal code, such as 52700."));
    }

    /** Whether it can be one: a place's name is none. */
    public static boolean isOne(String written) {
        return written.length() >= 3 && AS_WRITTEN.matcher(written).matches();
    }
}
