package org.throughline.consent.decision.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.decision.Item;
import org.throughline.consent.release.Category;
import org.throughline.kit.time.CalendarDay;

/** One item that would leave, exactly as it was loaded. */
record ItemRequest(
        @NotNull Category category,
        @Nullable @Size(max = 100) String recordId,
        @Nullable @PositiveOrZero Long recordVersion,
        @Nullable @CalendarDay LocalDate recordDate) {
    Item item() {
        return new Item(category, recordId, recordVersion, recordDate);
    }
}
