package org.throughline.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * How far back a report of places is believed: an older one says nothing. A district says for how many days; where it does
 * not, the standard holds.
 */
@ApplicationScoped
public class BelievedReports {

    private final Clock clock;
    private final Duration standard;
    private final BelievedDays districts;

    public BelievedReports(
            Clock clock,
            @ConfigProperty(name = "throughline.directory.capacity-believed-for") Duration standard,
            BelievedDays districts) {
        this.clock = clock;
        this.standard = standard;
        this.districts = districts;
    }

    /** In the transaction's district. */
    public Uni<Instant> since(Mutiny.Session session) {
        return districts.inDistrict(session).map(days -> since(days.orElse(null)));
    }

    /** @param days as the district said, null where it did not */
    public Instant since(@Nullable Integer days) {
        return clock.instant().minus(age(days));
    }

    /**
     * When a report stops being believed.
     *
     * @param days as the district said, null where it did not
     */
    public Instant until(Instant asOf, @Nullable Integer days) {
        return asOf.plus(age(days));
    }

    private Duration age(@Nullable Integer days) {
        return days == null ? standard : Duration.ofDays(days);
    }
}
