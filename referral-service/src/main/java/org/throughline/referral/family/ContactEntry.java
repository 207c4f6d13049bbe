package org.throughline.referral.family;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact point with how it came on file and, where it is off, how it came off.
 *
 * @param howLearned null where a roster brought it
 * @param replaces in whose place it was put; null where it took nobody's
 * @param retirement null while it is in use
 */
public record ContactEntry(
        ContactPoint point,
        GuardianId guardian,
        long version,
        Standing standing,
        @Nullable HowLearned howLearned,
        @Nullable UUID replaces,
        @Nullable Retirement retirement) {

    /**
     * Its place beside the others, and what the district's roster says.
     *
     * @param listed whether the last roster named it
     * @param standsFor what that roster names, where the staff put this in its place
     */
    public record Standing(int rank, boolean listed, @Nullable UUID standsFor) {}

    /**
     * How it came off.
     *
     * @param by null where it is not known
     * @param howLearned null where a roster took it off
     */
    public record Retirement(Instant at, @Nullable String by, @Nullable HowLearned howLearned) {
        public Retirement {
            Objects.requireNonNull(at);
        }
    }

    public ContactEntry {
        Objects.requireNonNull(point);
        Objects.requireNonNull(guardian);
        Objects.requireNonNull(standing);
    }

    public boolean isInUse() {
        return retirement == null;
    }

    boolean reaches(ContactPoint.Kind kind, String value) {
        return point.kind() == kind && kind.isSame(point.value(), value);
    }

    ContactEntry retired(StaffWord word) {
        return new ContactEntry(
                point,
                guardian,
                version,
                standing,
                howLearned,
                replaces,
                new Retirement(word.at(), word.person(), word.howLearned()));
    }

    /** What the roster names in the place where this one stands. */
    @Nullable
    UUID place() {
        return standing.listed() ? point.id() : standing.standsFor();
    }

    ContactNotice notice(ContactNotice.News news, String language) {
        return new ContactNotice(news, point.kind(), point.value(), language);
    }
}
