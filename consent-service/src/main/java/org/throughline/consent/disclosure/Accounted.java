package org.throughline.consent.disclosure;

import java.time.Instant;
import java.util.UUID;

/** An entry of the log as its parts can be read: what a view is made of. */
public record Accounted(UUID id, EntryKind kind, UUID decision, Instant at, Codes codes, Personal personal) {
    Accounted saying(Codes other) {
        return new Accounted(id, kind, decision, at, other, personal);
    }
}
