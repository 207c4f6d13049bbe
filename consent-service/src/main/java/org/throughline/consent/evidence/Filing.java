package org.throughline.consent.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.throughline.kit.tenancy.PersonId;

/** Who did something to a record, and when by the server's clock. */
public record Filing(PersonId by, Instant at) {
    public Filing {
        requireNonNull(by, "by");
        requireNonNull(at, "at");
    }
}
