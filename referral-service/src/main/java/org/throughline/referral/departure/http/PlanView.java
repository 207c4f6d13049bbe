package org.throughline.referral.departure.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.departure.Arrangement;
import org.throughline.referral.departure.FiledPlan;
import org.throughline.referral.departure.TransitionPlan;

/**
 * How a student's help goes on.
 *
 * @param serviceId which takes over, with OTHER_SERVICE
 * @param until the day on which help goes on, with PAUSE
 * @param handoverOn when who leaves and who follows meet the family together
 * @param familyToldOn absent while the family has not been told
 */
record PlanView(
        Arrangement arrangement,
        @Nullable UUID serviceId,
        @Nullable LocalDate until,
        @Nullable LocalDate handoverOn,
        @Nullable LocalDate familyToldOn,
        @Nullable String note,
        String plannedBy,
        Instant plannedAt) {
    static PlanView of(FiledPlan filed) {
        TransitionPlan plan = filed.plan();
        return new PlanView(
                plan.arrangement(),
                plan.service() == null ? null : plan.service().value(),
                plan.until(),
                plan.handoverOn(),
                plan.familyToldOn(),
                plan.note(),
                filed.plannedBy(),
                filed.plannedAt());
    }
}
