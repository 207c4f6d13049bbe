package org.throughline.directory.hsds.store;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.listing.Listings;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.HsdsRecord;

/**
 * Some services, with all that their listings are gathered from as PostgreSQL answered it.
 *
 * @param carried the records that their documents carry: id, kind, id of the source, columns
 * @param known their listings as they are
 * @param links which of their organizations are agencies
 */
record ListingPage(List<UUID> services, List<@Nullable Object[]> carried, String known, String links) {

    ListingPage {
        services = List.copyOf(services);
        carried = List.copyOf(carried);
    }

    /** A record that a service's document carries. */
    private record Carried(UUID id, String kind, String sourceId, Map<String, String> values) {

        @SuppressWarnings("unchecked")
        static Carried of(@Nullable Object[] row) {
            return new Carried(
                    (UUID) requireNonNull(row[0]),
                    (String) requireNonNull(row[1]),
                    (String) requireNonNull(row[2]),
                    JsonText.read((String) requireNonNull(row[3]), HashMap.class));
        }

        HsdsRecord record() {
            return new HsdsRecord(kind, sourceId, values, new HsdsRecord.Origin("", 0));
        }
    }

    UUID last() {
        return services.get(services.size() - 1);
    }

    ListingPlan plan() {
        List<Carried> all = carried.stream().map(Carried::of).toList();
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
