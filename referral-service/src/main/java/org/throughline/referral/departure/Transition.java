package org.throughline.referral.departure;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.lifecycle.ReferralStatus;
import org.throughline.referral.partner.ServiceId;

/**
 * A referral that a departure touches: somebody has to say how the student's help goes on.
 *
 * @param school by the roster's id, as it was when the referral was drafted
 * @param due the last day of who leaves
 * @param plan null while there is none
 */
public record Transition(
        TransitionKey key,
        StudentId student,
        String school,
        ServiceId service,
        ReferralStatus status,
        TransitionState state,
        LocalDate due,
        @Nullable FiledPlan plan) {
    public Transition {
        Objects.requireNonNull(key);
        Objects.requireNonNull(student);
        Objects.requireNonNull(school);
        Objects.requireNonNull(service);
        Objects.requireNonNull(status);
        Objects.requireNonNull(state);
        Objects.requireNonNull(due);
    }

    /** 0 while there is no plan. */
    long version() {
        return plan == null ? 0 : plan.version();
    }
}
