package org.throughline.referral.family;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach a guardian, known since a moment: a new one is not trusted with a signature at once.
 *
 * @param recordedBy who put it on file; null where it is not known
 * @param confirmation null while nobody stands behind it besides
 */
public record ContactPoint(
        UUID id,
        Kind kind,
        String value,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable Confirmation confirmation) {
    public ContactPoint {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
        Objects.requireNonNull(recordedAt);
    }

    /** By what means. */
    public enum Kind {
        EMAIL,
        PHONE;

        private static final Pattern ADDRESS =
                Pattern.compile("[^@\\s,;<>\"()]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

        /** Whether a message can be addressed to it as it is written: a number in E.164. */
        public boolean isWellFormed(String value) {
            return switch (this) {
                case EMAIL -> ADDRESS.matcher(value).matches();
                case PHONE -> Telephone.isE164(value);
            };
        }

        /** How a message is addressed to it, where a roster wrote it as people do; empty where nobody can dial it. */
        Optional<String> address(String value) {
            return switch (this) {
                case EMAIL -> Optional.of(value);
                case PHONE -> Telephone.of(value).map(Telephone::e164);
            };
        }

        /** Whether both reach the same: a roster may write a number as people do. */
        public boolean isSame(String one, String other) {
            return normal(one).equals(normal(other));
        }

        private String normal(String value) {
            return address(value).orElse(value).toLowerCase(Locale.ROOT);
        }
    }

    /** As a message is addressed to it; empty where none can be. */
    Optional<ContactPoint> addressed() {
        return kind.address(value)
                .map(address -> new ContactPoint(id, kind, address, recordedAt, recordedBy, confirmation));
    }

    /** Nobody stands behind what they put on file themselves. */
    public boolean mayBeConfirmedBy(String person) {
        return !person.equals(recordedBy);
    }

    public ContactPoint confirmedBy(String person) {
        return new ContactPoint(
                id, kind, value, recordedAt, recordedBy, new Confirmation(Confirmation.Source.SECOND_PERSON, person));
    }

    /** Never shows the address. */
    @Override
    public String toString() {
        return "ContactPoint[" + id + "]";
    }
}
