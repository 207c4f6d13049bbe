package org.throughline.directory.staff;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.register.Entry;
import org.throughline.kit.http.EntityTags;

/** That a person leaves. */
public record Departure(LocalDate lastDay, Reason reason) {

    /** The last day of who has not said when to leave. */
    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    /** Why. */
    public enum Reason {
        LEFT,
        REASSIGNED,
        LEAVE_OF_ABSENCE
    }

    public Departure {
        Objects.requireNonNull(lastDay);
        Objects.requireNonNull(reason);
    }

    static LocalDate lastDay(@Nullable Departure departure) {
        return departure == null ? OPEN_END : departure.lastDay();
    }

    /** @throws StaffRefused when it is before the arrival */
    void requireNotBefore(LocalDate arrivedOn) {
        if (lastDay.isBefore(arrivedOn)) {
            throw new StaffRefused(StaffRefused.Reason.BEFORE_ARRIVAL);
        }
    }

    /** Who corrects a departure has read it; fails with 412. */
    static void requireRead(Entry<?> entry, @Nullable String ifMatch) {
        if (ifMatch != null) {
            EntityTags.requireSame(EntityTags.requiredVersion(ifMatch), entry.version());
        }
    }

    /** @throws StaffRefused when there is none, or the last day is over: what has been is not corrected any more */
    static void requireToCome(@Nullable Departure departure, LocalDate today) {
        if (departure == null) {
            throw new StaffRefused(StaffRefused.Reason.STAYING);
        }
        if (today.isAfter(departure.lastDay())) {
            throw new StaffRefused(StaffRefused.Reason.DEPARTED);
        }
    }

    /** The same, for who arrived later elsewhere: nobody leaves before the arrival. */
    Departure notBefore(LocalDate arrivedOn) {
        return lastDay.isBefore(arrivedOn) ? new Departure(arrivedOn, reason) : this;
    }
}
