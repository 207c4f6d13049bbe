package org.throughline.referral.lifecycle;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language in which help is needed, as others are told: the primary language of BCP 47 alone. A region or a script says
 * more of a family than anybody needs to count.
 */
public record NeedLanguage(String code) {

    private static final Pattern PRIMARY = Pattern.compile("([a-z]{2,3})(-.*)?");
    private static final String UNDETERMINED = "und";

    public NeedLanguage {
        Objects.requireNonNull(code);
    }

    /** Of a language tag such as {@code es-MX}; empty where it names no language. */
    public static Optional<NeedLanguage> of(String tag) {
        return Optional.of(PRIMARY.matcher(tag))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .filter(code -> !code.equals(UNDETERMINED))
                .map(NeedLanguage::new);
    }
}
