package org.throughline.directory.hsds.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.directory.hsds.listing.Listings;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.HsdsRecord;

/**
 * Some services, with all that their listings are gathered from as PostgreSQL answered it.
 *
 * @param carried the records that their documents carry
 * @param known their listings as they are
 * @param links which of their organizations are agencies
 */
record ListingPage(List<UUID> services, String carried, String known, String links) {

    ListingPage {
        services = List.copyOf(services);
    }

    /** A record that a service's document carries. */
    record Carried(UUID id, String kind, String sourceId, Map<String, String> values) {

        HsdsRecord record() {
            return new HsdsRecord(kind, sourceId, values, new HsdsRecord.Origin("", 0));
        }
    }

    UUID last() {
        return services.get(services.size() - 1);
    }

    ListingPlan plan() {
        List<Carried> all = List.of(JsonText.read(carried, Carried[].class));
        ListingPlan.OurIds ids =
                new ListingPlan.OurIds(ids(all, HsdsTables.SERVICES), ids(all, HsdsTables.ORGANIZATIONS));
        return ListingPlan.of(
                Listings.of(all.stream().map(Carried::record).toList()),
                ids,
                List.of(JsonText.read(known, ListingPlan.Known[].class)),
                List.of(JsonText.read(links, ListingPlan.Link[].class)));
    }

    private static Map<String, UUID> ids(Collection<Carried> carried, String table) {
        Map<String, UUID> ids = new HashMap<>();
        carried.stream().filter(row -> row.kind().equals(table)).forEach(row -> ids.put(row.sourceId(), row.id()));
        return ids;
    }
}
