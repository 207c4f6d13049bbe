package org.throughline.directory.assessment;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a referral was sent for.
 *
 * @param domain code of the need
 * @param school sourced id
 * @param language in which help is needed, a primary language of BCP 47; {@link #UNDETERMINED} where nobody told
 * @param tier of intensity, 1 (universal) to 3 (intensive)
 */
public record ReferredNeed(
        UUID referral, String domain, String school, String language, int tier, Instant requestedAt) {

    /** Of ISO 639-2: nobody told which. */
    public static final String UNDETERMINED = "und";

    private static final Pattern PRIMARY = Pattern.compile("[a-z]{2,3}");

    public ReferredNeed {
        Objects.requireNonNull(referral);
        Objects.requireNonNull(domain);
        Objects.requireNonNull(school);
        Objects.requireNonNull(language);
        Objects.requireNonNull(requestedAt);
        if (tier < 1 || tier > NeedCount.LAST_TIER) {
            throw new IllegalArgumentException("there is no such tier");
        }
    }

    /** The primary language of what was told, in whatever letters; {@link #UNDETERMINED} where it is none. */
    public static String language(@Nullable String told) {
        return Optional.ofNullable(told)
                .map(tag -> tag.split("-", 2)[0].toLowerCase(Locale.ROOT))
                .filter(PRIMARY.asMatchPredicate())
                .orElse(UNDETERMINED);
    }
}
