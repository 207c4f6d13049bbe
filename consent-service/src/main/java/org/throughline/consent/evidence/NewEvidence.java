package org.throughline.consent.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as somebody wants to file it.
 *
 * @param from null for the moment of filing
 */
public record NewEvidence(
        EvidenceKind kind, About about, Content content, @Nullable Instant from, @Nullable Instant until) {
    EvidenceRecord filed(EvidenceId id, Filing by) {
        Instant start = from == null ? by.at() : from;
        return EvidenceRecord.filed(id, kind, about, content, new Validity(start, until), by);
    }
}
