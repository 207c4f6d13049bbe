package org.throughline.referral.lifecycle.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.lifecycle.CancelReason;
import org.throughline.referral.lifecycle.Closure;
import org.throughline.referral.lifecycle.ContactAttempt;
import org.throughline.referral.lifecycle.DeclineReason;
import org.throughline.referral.lifecycle.NotServedReason;

/** The bodies of the moves. */
final class MoveRequests {

    private MoveRequests() {}

    record Decline(@NotNull DeclineReason reason) {}

    /** @param heldOn in the district's time zone, not after today */
    record SessionReport(@NotNull LocalDate heldOn, boolean attended) {}

    record Cancellation(@NotNull CancelReason reason) {}

    record Attempt(
            @NotNull @PastOrPresent Instant at,
            @NotNull ContactAttempt.Channel channel,
            @NotNull ContactAttempt.Outcome outcome) {

        ContactAttempt attempt() {
            return new ContactAttempt(at, channel, outcome);
        }
    }

    /** @param reason and {@code attempts}: with NOT_SERVED only */
    record ClosureRequest(
            @NotNull Outcome outcome,
            @Nullable NotServedReason reason,
            @Nullable @Size(max = 100) List<@NotNull @Valid Attempt> attempts) {

        @Schema(hidden = true)
        @AssertTrue(message = "NOT_SERVED needs a reason, SERVED has none")
        boolean isReasonGivenWhereNeeded() {
            return outcome == null || (outcome == Outcome.NOT_SERVED) == (reason != null);
        }

        Closure closure() {
            if (outcome == Outcome.SERVED) {
                return new Closure.Served();
            }
            List<ContactAttempt> log = attempts == null
                    ? List.of()
                    : attempts.stream().map(Attempt::attempt).toList();
            return new Closure.NotServed(Objects.requireNonNull(reason), log);
        }
    }

    /** How it ended. */
    enum Outcome {
        SERVED,
        NOT_SERVED
    }
}
