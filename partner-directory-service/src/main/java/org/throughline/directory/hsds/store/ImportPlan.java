package org.throughline.directory.hsds.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.listing.Listings;
import org.throughline.directory.hsds.listing.ServiceListing;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.standard.Reference;
import org.throughline.directory.hsds.tabular.HsdsRecord;
import org.throughline.directory.hsds.tabular.ReadPackage;

/**
 * What an import has to write: only what differs from what is known. The same package twice gives an empty plan. Rows of
 * a package with faults are not taken for withdrawn: they may be among those that were refused.
 */
final class ImportPlan {

    /** A record that is new, differs, or comes back. */
    record RecordWrite(UUID id, String kind, String source_id, Map<String, String> fields, String content_hash) {}

    /** A row of hsds_nesting. */
    record NestingWrite(UUID owner, UUID parent, String property, UUID child, boolean single) {}

    /** A listing that is new or differs. */
    record ListingWrite(
            UUID id,
            String source_id,
            UUID organization_id,
            @Nullable UUID agency_id,
            String name,
            String organization_name,
            String description,
            boolean active,
            Collection<String> categories,
            Collection<String> languages,
            Collection<String> insurances,
            Collection<String> on_site_schools,
            @Nullable BigDecimal minimum_age,
            @Nullable BigDecimal maximum_age,
            String content_hash,
            long fact_version) {}

    /** A published place. */
    record SiteWrite(UUID service_id, int number, BigDecimal latitude, BigDecimal longitude) {}

    /** A capacity that the package reports. */
    record PlacesWrite(UUID service_id, String unit, @Nullable Integer maximum, int vacancy, String as_of) {}

    final List<RecordWrite> records = new ArrayList<>();
    final List<UUID> withdrawn = new ArrayList<>();
    final List<NestingWrite> nestings = new ArrayList<>();
    final List<ListingWrite> listings = new ArrayList<>();
    final List<SiteWrite> sites = new ArrayList<>();
    final List<PlacesWrite> places = new ArrayList<>();
    final List<ListingWrite> published = new ArrayList<>();
    final Map<UUID, Long> noLongerOffered = new HashMap<>();

    private final KnownDirectory known;
    private final Supplier<UUID> newId;
    private final Map<String, Map<String, UUID>> ids = new HashMap<>();

    private ImportPlan(KnownDirectory known, Supplier<UUID> newId) {
        this.known = known;
        this.newId = newId;
    }

    static ImportPlan of(KnownDirectory known, ReadPackage read, Supplier<UUID> newId) {
        ImportPlan plan = new ImportPlan(known, newId);
        read.records().forEach(plan::name);
        read.records().forEach(plan::planRecord);
        if (read.isFaultless()) {
            plan.planWithdrawals();
        }
        Listings.of(read.records()).forEach(plan::planListing);
        return plan;
    }

    boolean isEmpty() {
        return records.isEmpty() && withdrawn.isEmpty() && listings.isEmpty();
    }

    private void name(HsdsRecord row) {
        UUID id = known.record(row.table(), row.id())
                .map(KnownDirectory.KnownRecord::id)
                .orElseGet(newId);
        ids.computeIfAbsent(row.table(), any -> new HashMap<>()).put(row.id(), id);
    }

    private UUID id(String table, String sourceId) {
        return ids.getOrDefault(table, Map.of()).getOrDefault(sourceId, new UUID(0, 0));
    }

    private void planRecord(HsdsRecord row) {
        String hash = ContentHash.of(row.values());
        boolean same = known.record(row.table(), row.id())
                .filter(record -> !record.withdrawn() && record.hash().equals(hash))
                .isPresent();
        if (!same) {
            UUID id = id(row.table(), row.id());
            records.add(new RecordWrite(id, row.table(), row.id(), row.values(), hash));
            HsdsTables.table(row.table()).references().forEach(reference -> planNesting(id, row, reference));
        }
    }

    private void planNesting(UUID owner, HsdsRecord row, Reference reference) {
        Optional<UUID> target = row.value(reference.column()).flatMap(sourceId -> target(reference, sourceId));
        if (target.isPresent() && reference.listedAs() != null) {
            nestings.add(new NestingWrite(owner, target.get(), reference.listedAs(), owner, false));
        }
        if (target.isPresent() && reference.embeddedAs() != null) {
            nestings.add(new NestingWrite(owner, owner, reference.embeddedAs(), target.get(), true));
        }
        if (target.isPresent() && reference.isNamedOnly()) {
            nestings.add(new NestingWrite(owner, owner, reference.column(), target.get(), true));
        }
    }

    private Optional<UUID> target(Reference reference, String sourceId) {
        return HsdsTables.all().stream()
                .filter(table -> reference.mayPointTo(table.name()))
                .flatMap(table -> Optional.ofNullable(
                        ids.getOrDefault(table.name(), Map.of()).get(sourceId))
                        .stream())
                .findFirst();
    }

    private void planWithdrawals() {
        Set<UUID> present = new HashSet<>();
        ids.values().forEach(table -> present.addAll(table.values()));
        known.records().stream()
                .filter(record -> !record.withdrawn() && !present.contains(record.id()))
                .forEach(this::withdraw);
    }

    private void withdraw(KnownDirectory.KnownRecord record) {
        withdrawn.add(record.id());
        known.listing(record.id())
                .filter(KnownDirectory.KnownListing::offered)
                .ifPresent(listing -> noLongerOffered.put(record.id(), listing.factVersion() + 1));
    }

    private void planListing(ServiceListing listing) {
        UUID id = id(HsdsTables.SERVICES, listing.id());
        String hash = ContentHash.of(listing);
        Optional<KnownDirectory.KnownListing> before = known.listing(id);
        boolean comesBack = known.record(HsdsTables.SERVICES, listing.id())
                .filter(KnownDirectory.KnownRecord::withdrawn)
                .isPresent();
        if (!comesBack && before.filter(same -> same.hash().equals(hash)).isPresent()) {
            return;
        }
        long factVersion = before.map(KnownDirectory.KnownListing::factVersion).orElse(0L);
        boolean wasOffered = before.filter(KnownDirectory.KnownListing::offered).isPresent();
        ListingWrite write = write(id, listing, hash, listing.active() || wasOffered ? factVersion + 1 : factVersion);
        listings.add(write);
        if (listing.active()) {
            published.add(write);
        } else if (wasOffered) {
            noLongerOffered.put(id, write.fact_version());
        }
        planPlaces(id, listing);
    }

    private ListingWrite write(UUID id, ServiceListing listing, String hash, long factVersion) {
        UUID organization = id(HsdsTables.ORGANIZATIONS, listing.organizationId());
        return new ListingWrite(
                id,
                listing.id(),
                organization,
                known.agencyOf(organization),
                listing.name(),
                listing.organizationName(),
                listing.description(),
                listing.active(),
                listing.categories(),
                listing.languages(),
                listing.insurances(),
                listing.onSiteSchools(),
                listing.minimumAge(),
                listing.maximumAge(),
                hash,
                factVersion);
    }

    private void planPlaces(UUID id, ServiceListing listing) {
        int number = 0;
        for (ServiceListing.Site site : listing.sites()) {
            sites.add(new SiteWrite(id, number, site.latitude(), site.longitude()));
            number++;
        }
        ServiceListing.Places report = listing.places();
        if (report != null) {
            places.add(new PlacesWrite(id, report.unit(), report.maximum(), report.vacancy(), report.asOf()));
        }
    }
}
