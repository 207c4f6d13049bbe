package org.throughline.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far back a report of places is believed: an older one says nothing. */
@ApplicationScoped
public class BelievedReports {

    private final Clock clock;
    private final Duration believedFor;

    public BelievedReports(
            Clock clock, @ConfigProperty(name = "throughline.directory.capacity-believed-for") Duration believedFor) {
        this.clock = clock;
        this.believedFor = believedFor;
    }

    public Instant since() {
        return clock.instant().minus(believedFor);
    }

    /** When a report stops being believed. */
    public Instant until(Instant asOf) {
        return asOf.plus(believedFor);
    }
}
