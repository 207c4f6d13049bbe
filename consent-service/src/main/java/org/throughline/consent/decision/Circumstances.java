package org.throughline.consent.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import org.throughline.consent.release.EvidencePolicy;

/** When and where it is asked: the zone is the tenant's. */
public record Circumstances(Instant now, ZoneId zone, EvidencePolicy evidence) {
    public Circumstances {
        requireNonNull(now, "now");
        requireNonNull(zone, "zone");
        requireNonNull(evidence, "evidence");
    }
}
