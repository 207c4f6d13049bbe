package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements.
 *
 * @param dueBy only those of which something falls due until then
 */
public record AgreementQuery(@Nullable UUID organization, @Nullable LocalDate dueBy) {

    public String canonical() {
        return "agreements?" + Agreements.matching(this).canonical();
    }
}
