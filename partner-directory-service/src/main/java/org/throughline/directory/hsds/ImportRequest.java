package org.throughline.directory.hsds;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.throughline.directory.Sorted;

/**
 * What somebody wants imported, and how.
 *
 * @param source where it comes from; identifiers are unique within a source
 * @param dryRun whether it is only to be told what would change
 * @param withdrawMany whether it is meant that many of the source's records are withdrawn
 * @param matching of a sheet: header to field, where the sheet's own headers do not say it; and behind an equals sign a field to
 *     what lines have in it by default
 */
public record ImportRequest(
        ImportFormat format,
        String source,
        ImportMode mode,
        boolean dryRun,
        boolean withdrawMany,
        Map<String, String> matching,
        String requestedBy,
        Instant requestedAt) {

    public ImportRequest {
        Objects.requireNonNull(format);
        Objects.requireNonNull(source);
        Objects.requireNonNull(mode);
        matching = Sorted.map(matching);
        Objects.requireNonNull(requestedBy);
        Objects.requireNonNull(requestedAt);
    }

    /** What makes two requests for the same bytes the same; one that was sent before there was more to say stays what it was. */
    Map<String, String> canonical() {
        Map<String, String> canonical = new HashMap<>(Map.of(
                "format", format.name(),
                "mode", mode.name(),
                "source", source,
                "dryRun", String.valueOf(dryRun),
                "matching", matching.toString()));
        if (withdrawMany) {
            canonical.put("withdrawMany", "true");
        }
        return canonical;
    }
}
