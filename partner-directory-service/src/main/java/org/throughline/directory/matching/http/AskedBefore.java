package org.throughline.directory.matching.http;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.matching.rule.Standing;
import org.throughline.kit.time.CalendarDay;

/**
 * A service that was asked before.
 *
 * @param parkedUntil the day from which it may be proposed again; null: not before somebody has looked at it again
 */
record AskedBefore(@NotNull UUID serviceId, @Nullable @CalendarDay LocalDate parkedUntil) {

    /** By service; of several entries of one the strictest counts. */
    static Map<UUID, Standing> standings(@Nullable List<AskedBefore> services, LocalDate today) {
        Map<UUID, Standing> standings = new HashMap<>();
        if (services != null) {
            services.forEach(asked ->
                    standings.merge(asked.serviceId(), new Standing(asked.parkedUntil(), today), Standing::stricter));
        }
        return standings;
    }
}
