package org.throughline.directory.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose staff.
 *
 * @param presentOn only who has arrived and not left on this day
 */
public record StaffQuery(@Nullable UUID organization, @Nullable LocalDate presentOn) {

    public String canonical() {
        return "staff?" + StaffRegister.matching(this).canonical();
    }
}
