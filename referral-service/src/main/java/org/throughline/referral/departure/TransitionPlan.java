package org.throughline.referral.departure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.partner.ServiceId;

/**
 * How one student's help goes on.
 *
 * @param service which takes over; null but with OTHER_SERVICE
 * @param until the day on which help goes on; null but with PAUSE
 * @param handoverOn the day on which who leaves and who follows meet the family together, null when there is none
 * @param familyToldOn null while the family has not been told
 */
public record TransitionPlan(
        Arrangement arrangement,
        @Nullable ServiceId service,
        @Nullable LocalDate until,
        @Nullable LocalDate handoverOn,
        @Nullable LocalDate familyToldOn,
        @Nullable String note) {
    public TransitionPlan {
        Objects.requireNonNull(arrangement);
    }

    /**
     * Everything that is wrong with it for a transition; empty when it can be filed.
     *
     * @param today in the district's time zone
     */
    List<PlanFault> faults(Transition of, LocalDate today) {
        return Arrays.stream(PlanFault.values())
                .filter(fault -> has(fault, of, today))
                .toList();
    }

    private boolean has(PlanFault fault, Transition of, LocalDate today) {
        return switch (fault) {
            case SERVICE_MISSING -> arrangement.namesService() && service == null;
            case SERVICE_NOT_WANTED -> !arrangement.namesService() && service != null;
            case SAME_SERVICE -> arrangement.namesService() && of.service().equals(service);
            case UNTIL_MISSING -> arrangement.namesEnd() && until == null;
            case UNTIL_NOT_WANTED -> !arrangement.namesEnd() && until != null;
            case NOT_AFTER_LAST_DAY -> arrangement.namesEnd() && until != null && !until.isAfter(of.due());
            case NOBODY_FOLLOWS -> !arrangement.isFollowed() && handoverOn != null;
            case AFTER_LAST_DAY -> arrangement.isFollowed() && isAfter(handoverOn, of.due());
            case TOLD_IN_THE_FUTURE -> isAfter(familyToldOn, today);
        };
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate last) {
        return day != null && day.isAfter(last);
    }
}
