package org.throughline.consent.release;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What happened to a release: kept forever, in order, never changed. */
public sealed interface ReleaseEvent {
    ReleaseId release();

    Instant at();

    /** What is kept beside release and time: codes and ids. */
    default Map<String, Object> details() {
        return Map.of();
    }

    /** Whether the recipient may use less from now on, and how that came. */
    default Optional<Withdrawal.Kind> withdraws() {
        return Optional.empty();
    }

    /** What may not be used any more, where it is not the whole. */
    default Set<Category> withdrawnCategories() {
        return Set.of();
    }

    /** What other services must know. */
    sealed interface Published extends ReleaseEvent {}

    /** Somebody said yes. */
    sealed interface Signed extends ReleaseEvent {
        Signature signature();

        @Override
        default Map<String, Object> details() {
            return Map.of("signer", signature().signer().value());
        }
    }

    /** A draft was written. */
    record Drafted(ReleaseId release, Instant at) implements ReleaseEvent {}

    /** It went out to be signed. */
    record Sent(ReleaseId release, Instant at) implements ReleaseEvent {}

    /** The first of two required signatures was given. */
    record PartiallySigned(ReleaseId release, Instant at, Signature signature) implements Signed {}

    /** The last required signature was given. */
    record Activated(ReleaseId release, Instant at, Signature signature) implements Signed, Published {}

    /** The signer said no. */
    record Declined(ReleaseId release, Instant at) implements ReleaseEvent {}

    /** Nobody answered before the link's time was over. */
    record Lapsed(ReleaseId release, Instant at) implements ReleaseEvent {}

    /** Some categories were withdrawn; the rest stands. */
    record Narrowed(ReleaseId release, Instant at, Set<Category> withdrawn, RevocationReceipt receipt)
            implements Published {
        public Narrowed {
            withdrawn = Collections.unmodifiableSet(new TreeSet<>(withdrawn));
        }

        @Override
        public Optional<Withdrawal.Kind> withdraws() {
            return Optional.of(Withdrawal.Kind.NARROWED);
        }

        @Override
        public Set<Category> withdrawnCategories() {
            return withdrawn;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "withdrawn",
                    withdrawn,
                    "receivedFrom",
                    receipt.receivedFrom().value(),
                    "channel",
                    receipt.channel());
        }
    }

    /** The whole release ended when the revocation was received. */
    record Revoked(ReleaseId release, Instant at, RevocationReceipt receipt) implements Published {
        @Override
        public Optional<Withdrawal.Kind> withdraws() {
            return Optional.of(Withdrawal.Kind.REVOKED);
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("receivedFrom", receipt.receivedFrom().value(), "channel", receipt.channel());
        }
    }

    /** Nothing is permitted by it until it is resumed. */
    record Suspended(ReleaseId release, Instant at, Suspension suspension) implements Published {
        @Override
        public Optional<Withdrawal.Kind> withdraws() {
            return Optional.of(Withdrawal.Kind.SUSPENDED);
        }

        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new LinkedHashMap<>(Map.of("cause", suspension.cause()));
            Optional.ofNullable(suspension.receivedFrom()).ifPresent(from -> details.put("receivedFrom", from.value()));
            Optional.ofNullable(suspension.evidence()).ifPresent(evidence -> details.put("evidence", evidence));
            return details;
        }
    }

    /** It stands again. */
    record Resumed(ReleaseId release, Instant at, String evidence) implements Published {
        @Override
        public Map<String, Object> details() {
            return Map.of("evidence", evidence);
        }
    }

    /** Another took its place. */
    record Superseded(ReleaseId release, Instant at, ReleaseId by) implements Published {
        @Override
        public Map<String, Object> details() {
            return Map.of("by", by.value());
        }
    }

    /** What ends it by its terms has happened. */
    record Expired(ReleaseId release, Instant at, String evidence) implements ReleaseEvent {
        @Override
        public Optional<Withdrawal.Kind> withdraws() {
            return Optional.of(Withdrawal.Kind.EXPIRED);
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("evidence", evidence);
        }
    }

    /** It was entered in error. */
    record Voided(ReleaseId release, Instant at, Voiding proposed) implements Published {
        @Override
        public Optional<Withdrawal.Kind> withdraws() {
            return Optional.of(Withdrawal.Kind.VOIDED);
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("proposedBy", proposed.by().value(), "reason", proposed.reason());
        }
    }
}
