package org.throughline.referral.departure.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.departure.Arrangement;
import org.throughline.referral.departure.TransitionPlan;
import org.throughline.referral.partner.ServiceId;

/**
 * How a student's help is to go on.
 *
 * @param serviceId which takes over: with OTHER_SERVICE only, and another than the one that is left
 * @param until the day on which help goes on: with PAUSE only, and after the last day
 * @param handoverOn when who leaves and who follows meet the family together, no later than the last day: with COLLEAGUE and
 *     OTHER_SERVICE only
 * @param familyToldOn in the district's time zone, not after today
 */
record PlanRequest(
        @NotNull Arrangement arrangement,
        @Nullable UUID serviceId,
        @Nullable LocalDate until,
        @Nullable LocalDate handoverOn,
        @Nullable LocalDate familyToldOn,
        @Nullable
                @Size(max = 2000)
                @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "It has something to read, or is left out.")
                String note) {
    TransitionPlan plan() {
        return new TransitionPlan(
                arrangement,
                serviceId == null ? null : new ServiceId(serviceId),
                until,
                handoverOn,
                familyToldOn,
                note);
    }
}
