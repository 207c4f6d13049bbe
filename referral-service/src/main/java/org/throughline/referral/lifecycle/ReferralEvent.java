package org.throughline.referral.lifecycle;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to a referral, as others are told: ids, codes and dates, never a name or a word of text. */
public sealed interface ReferralEvent {

    /** The last words of the fact's type: {@code session-reported} for {@link SessionReported}. */
    default String name() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    ReferralId referral();

    /** The coded reason it carries, where it has one. */
    default Optional<String> reasonCode() {
        return Optional.empty();
    }

    /**
     * Sent to an agency. Of a sensitive need neither category nor language are told.
     *
     * @param spoken the language in which help is needed, null when none is on file
     */
    record Requested(Referral sent, Addressee addressee, @Nullable NeedLanguage spoken) implements ReferralEvent {
        public Requested {
            Objects.requireNonNull(sent);
            Objects.requireNonNull(addressee);
        }

        @Override
        public ReferralId referral() {
            return sent.id();
        }

        public @Nullable NeedCategory need() {
            return sent.ask().need().isSensitive() ? null : sent.ask().need();
        }

        public @Nullable NeedLanguage language() {
            return sent.ask().need().isSensitive() ? null : spoken;
        }
    }

    record Accepted(ReferralId referral) implements ReferralEvent {}

    record Declined(ReferralId referral, DeclineReason reason) implements ReferralEvent {
        @Override
        public Optional<String> reasonCode() {
            return Optional.of(reason.name());
        }
    }

    record Waitlisted(ReferralId referral) implements ReferralEvent {}

    record SessionReported(ReferralId referral, Session session) implements ReferralEvent {}

    record Closed(ReferralId referral, Closure closure) implements ReferralEvent {
        @Override
        public Optional<String> reasonCode() {
            return closure instanceof Closure.NotServed notServed
                    ? Optional.of(notServed.reason().name())
                    : Optional.empty();
        }
    }

    record Cancelled(ReferralId referral, CancelReason reason) implements ReferralEvent {
        @Override
        public Optional<String> reasonCode() {
            return Optional.of(reason.name());
        }
    }
}
