package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an agreement stands. People move it up to {@link #SIGNED}; from then on the calendar of the district does, so that
 * no job has to run for an agreement to expire.
 */
public enum AgreementState {
    DRAFT(Blocker.Code.AGREEMENT_NOT_SIGNED),
    /** A draft that nothing comes of; it is kept, and speaks no more. */
    DISCARDED(Blocker.Code.NO_AGREEMENT),
    PROPOSED(Blocker.Code.AGREEMENT_NOT_SIGNED),
    /** By both sides; its first day is still to come. */
    SIGNED(Blocker.Code.AGREEMENT_NOT_YET_IN_FORCE),
    ACTIVE(null),
    /** In force, and near enough to its last day that the next one should be drafted. */
    RENEWAL_DUE(null),
    EXPIRED(Blocker.Code.AGREEMENT_EXPIRED),
    TERMINATED(Blocker.Code.AGREEMENT_TERMINATED);

    private static final Map<AgreementState, Set<AgreementState>> NEXT = Map.of(
            DRAFT, Set.of(PROPOSED, DISCARDED),
            DISCARDED, Set.of(),
            PROPOSED, Set.of(DRAFT, SIGNED),
            SIGNED, Set.of(ACTIVE, RENEWAL_DUE, TERMINATED),
            ACTIVE, Set.of(RENEWAL_DUE, EXPIRED, TERMINATED),
            RENEWAL_DUE, Set.of(EXPIRED, TERMINATED),
            EXPIRED, Set.of(),
            TERMINATED, Set.of());

    private static final Set<AgreementState> EVALUABLE = Set.of(ACTIVE, RENEWAL_DUE, EXPIRED, TERMINATED);

    private final Blocker.@Nullable Code blocker;

    AgreementState(Blocker.@Nullable Code blocker) {
        this.blocker = blocker;
    }

    public boolean canBecome(AgreementState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Only a draft is rewritten: what was proposed is what gets signed. */
    public boolean termsMayChange() {
        return this == DRAFT;
    }

    /** Signatures are gathered between the proposal and the last of them. */
    public boolean awaitsSignatures() {
        return canBecome(SIGNED);
    }

    /** The checklist lives as long as the agreement does. */
    public boolean checklistMayChange() {
        return !NEXT.getOrDefault(this, Set.of()).isEmpty();
    }

    /** Whether both sides know of it. */
    boolean isBeforeBothSides() {
        return this != DRAFT && this != DISCARDED;
    }

    /** The same where another agreement is signed that goes on with it: nobody has to draft one any more. */
    AgreementState renewed() {
        return this == RENEWAL_DUE ? ACTIVE : this;
    }

    public boolean isDiscarded() {
        return this == DISCARDED;
    }

    /** Whether nothing can come of it any more: it was discarded, or its term passed before both sides signed. */
    boolean comesToNothingOn(LocalDate day, Term term) {
        return this == DISCARDED || ((this == DRAFT || canBecome(SIGNED)) && day.isAfter(term.lastDay()));
    }

    public boolean mayBeEvaluated() {
        return EVALUABLE.contains(this);
    }

    /** Why referrals wait; empty while the agreement is in force. */
    public Optional<Blocker> blocker() {
        return Optional.ofNullable(blocker).map(Blocker::of);
    }

    /** What this state, as people left it, shows as on a day. */
    AgreementState on(LocalDate day, Term term, @Nullable LocalDate terminatedFrom) {
        if (this != SIGNED) {
            return this;
        }
        if (terminatedFrom != null && !day.isBefore(terminatedFrom)) {
            return TERMINATED;
        }
        if (day.isBefore(term.firstDay())) {
            return SIGNED;
        }
        if (day.isAfter(term.lastDay())) {
            return EXPIRED;
        }
        return day.isBefore(term.renewalDueFrom()) ? ACTIVE : RENEWAL_DUE;
    }
}
