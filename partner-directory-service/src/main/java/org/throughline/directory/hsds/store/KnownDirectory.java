package org.throughline.directory.hsds.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a source's directory held before an import: enough to see what differs, not the records themselves. */
final class KnownDirectory {

    /** A record of the table. */
    record KnownRecord(UUID id, String kind, String sourceId, String hash, boolean withdrawn) {}

    /** A listing of the table. */
    record KnownListing(UUID id, String hash, long factVersion, boolean offered) {}

    /** An organization that is an agency. */
    record KnownLink(UUID organizationId, UUID agencyId) {}

    private final Map<String, Map<String, KnownRecord>> records = new HashMap<>();
    private final Map<UUID, KnownListing> listings = new HashMap<>();
    private final Map<UUID, UUID> agencies = new HashMap<>();

    KnownDirectory(Collection<KnownRecord> records, Collection<KnownListing> listings, Collection<KnownLink> links) {
        records.forEach(known -> this.records
                .computeIfAbsent(known.kind(), any -> new HashMap<>())
                .put(known.sourceId(), known));
        listings.forEach(known -> this.listings.put(known.id(), known));
        links.forEach(link -> agencies.put(link.organizationId(), link.agencyId()));
    }

    Optional<KnownRecord> record(String kind, String sourceId) {
        return Optional.ofNullable(records.getOrDefault(kind, Map.of()).get(sourceId));
    }

    Collection<KnownRecord> records() {
        return records.values().stream().flatMap(kind -> kind.values().stream()).toList();
    }

    Optional<KnownListing> listing(UUID id) {
        return Optional.ofNullable(listings.get(id));
    }

    @Nullable
    UUID agencyOf(UUID organization) {
        return agencies.get(organization);
    }
}
