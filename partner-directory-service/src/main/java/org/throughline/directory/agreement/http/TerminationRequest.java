package org.throughline.directory.agreement.http;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.throughline.directory.agreement.Side;
import org.throughline.directory.agreement.Termination;
import org.throughline.kit.time.CalendarDay;

record TerminationRequest(
        @NotNull Side by, @NotNull Termination.Reason reason, @NotNull @CalendarDay LocalDate effectiveFrom) {

    Termination termination() {
        return new Termination(by, reason, effectiveFrom);
    }
}
