package org.throughline.directory.training;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a person has completed something.
 *
 * @param person the {@code sub} of the person's tokens
 * @param validUntil the last day it counts; null when it does not end
 * @param evidence where it is filed, such as a certificate's number
 * @param withdrawal null while it counts
 */
public record TrainingRecord(
        String person,
        Requirement requirement,
        LocalDate completedOn,
        @Nullable LocalDate validUntil,
        String evidence,
        @Nullable Withdrawal withdrawal) {

    public TrainingRecord {
        Objects.requireNonNull(person);
        Objects.requireNonNull(requirement);
        Objects.requireNonNull(completedOn);
        Objects.requireNonNull(evidence);
        if (validUntil != null && validUntil.isBefore(completedOn)) {
            throw new IllegalArgumentException("it counts from its completion on");
        }
    }

    boolean countsOn(LocalDate day) {
        return !day.isBefore(completedOn) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether it says the same of the person for longer. */
    boolean outlasts(TrainingRecord other) {
        return !withdrawn()
                && requirement == other.requirement
                && other.validUntil != null
                && (validUntil == null || validUntil.isAfter(other.validUntil));
    }

    boolean withdrawn() {
        return withdrawal != null;
    }

    /** Withdrawing twice changes nothing. */
    TrainingRecord withdraw(Withdrawal by) {
        return withdrawn() ? this : new TrainingRecord(person, requirement, completedOn, validUntil, evidence, by);
    }

    /** The first day on which it counts no more because it was withdrawn, or had ended before; null where that is not known. */
    @Nullable
    LocalDate lostSince() {
        LocalDate withdrawnOn = withdrawal == null ? null : withdrawal.on();
        return withdrawnOn != null && validUntil != null && validUntil.isBefore(withdrawnOn)
                ? validUntil.plusDays(1)
                : withdrawnOn;
    }
}
