package org.throughline.directory.staff.http;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.throughline.directory.staff.Departure;
import org.throughline.directory.staff.Departure.Reason;
import org.throughline.kit.time.CalendarDay;

/** That a person leaves. */
record DepartureRequest(@NotNull @CalendarDay LocalDate lastDay, @NotNull Reason reason) {

    Departure departure() {
        return new Departure(lastDay, reason);
    }
}
