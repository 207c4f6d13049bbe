package org.throughline.referral.departure.http;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.departure.Transition;
import org.throughline.referral.departure.TransitionState;
import org.throughline.referral.lifecycle.ReferralStatus;

/**
 * A referral that a departure touches.
 *
 * @param due the last day of who leaves
 * @param plan absent while there is none
 */
record TransitionView(
        UUID referralId,
        UUID studentId,
        String schoolSourcedId,
        UUID serviceId,
        ReferralStatus status,
        TransitionState state,
        LocalDate due,
        @Nullable PlanView plan) {
    static TransitionView of(Transition transition) {
        return new TransitionView(
                transition.key().referral().value(),
                transition.student().value(),
                transition.school(),
                transition.service().value(),
                transition.status(),
                transition.state(),
                transition.due(),
                transition.plan() == null ? null : PlanView.of(transition.plan()));
    }
}
