package org.throughline.kit.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** A version as an {@code ETag}, and back from {@code If-Match}. */
public final class EntityTags {

    private static final Pattern ONE_STRONG_TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private EntityTags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version that a change is based on.
     *
     * @throws ProblemException 428 without the header, 400 when it is anything but one strong tag of ours
     */
    public static long requiredVersion(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(KitProblem.IF_MATCH_REQUIRED);
        }
        Matcher tag = ONE_STRONG_TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new ProblemException(
                    KitProblem.MALFORMED,
                    "If-Match takes one ETag of this resource.",
                    List.of(new FieldError("If-Match", "NOT_AN_ENTITY_TAG", "Expected a quoted version.")));
        }
        return Long.parseLong(tag.group(1));
    }

    /** @throws ProblemException 412 when the resource has moved on */
    public static void requireSame(long expected, long actual) {
        if (expected != actual) {
            throw new ProblemException(KitProblem.VERSION_MISMATCH);
        }
    }

    /**
     * For what somebody may set before anybody has: it has to be read once there is a version, and whoever says what was read
     * is taken at the word.
     *
     * @param actual 0 before the first
     * @throws ProblemException as {@link #requiredVersion} and {@link #requireSame}
     */
    public static void requireRead(@Nullable String ifMatch, long actual) {
        if (actual > 0 || ifMatch != null) {
            requireSame(requiredVersion(ifMatch), actual);
        }
    }
}
