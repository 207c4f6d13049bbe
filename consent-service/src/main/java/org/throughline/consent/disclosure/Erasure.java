package org.throughline.consent.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;

/**
 * That entries have lost their personal values: an entry itself, so that nobody erases without leaving a mark.
 *
 * @param entries which ones
 * @param reference of the order or the schedule by which the records were destroyed; never its text
 */
public record Erasure(List<UUID> entries, String reference) implements Noted {
    public Erasure {
        entries = List.copyOf(entries);
        requireNonNull(reference, "reference");
    }
}
