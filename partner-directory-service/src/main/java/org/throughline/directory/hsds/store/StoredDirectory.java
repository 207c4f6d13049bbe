package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.InOrder;
import org.throughline.directory.hsds.Directory;
import org.throughline.directory.hsds.DirectoryChanges;
import org.throughline.directory.hsds.ImportRun;
import org.throughline.directory.hsds.ServicePublished;
import org.throughline.directory.hsds.ServiceWithdrawn;
import org.throughline.directory.hsds.listing.Listings;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.HsdsRecord;
import org.throughline.kit.event.Fact;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.TenantId;

/** The directory in PostgreSQL. Records change by few large statements; listings are gathered anew, some at a time. */
@ApplicationScoped
class StoredDirectory implements Directory {

    private static final int AT_A_TIME = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Outbox outbox;
    private final Clock clock;

    StoredDirectory(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A record that a service's document carries. */
    record Carried(UUID id, String kind, String sourceId, Map<String, String> values) {

        HsdsRecord record() {
            return new HsdsRecord(kind, sourceId, values, new HsdsRecord.Origin("", 0));
        }
    }

    @Override
    public Uni<DirectoryChanges> compare(Mutiny.Session session, TenantId tenant, ImportRun run, boolean withdrawing) {
        return new ImportTransaction(session, tenant, run, clock.instant()).compare(withdrawing);
    }

    @Override
    public Uni<DirectoryChanges> become(Mutiny.Session session, TenantId tenant, ImportRun run, boolean withdrawing) {
        ImportTransaction writing = new ImportTransaction(session, tenant, run, clock.instant());
        return writing.compare(withdrawing)
                .call(changes -> changes.changed() + changes.withdrawn() == 0
                        ? Uni.createFrom().voidItem()
                        : writing.writeRecords(changes)
                                .chain(() -> withdrawListings(session, tenant, writing, changes))
                                .chain(writing::turnToSomeRows)
                                .chain(() -> writeListings(session, tenant, writing)));
    }

    private Uni<Void> withdrawListings(
            Mutiny.Session session, TenantId tenant, ImportTransaction writing, DirectoryChanges changes) {
        return writing.withdrawListings(changes)
                .map(withdrawn -> withdrawn.stream()
                        .filter(ImportTransaction.WithdrawnListing::told)
                        .map(listing -> withdrawn(tenant, listing.id(), listing.factVersion()))
                        .toList())
                .chain(facts -> outbox.appendAll(session, facts));
    }

    private Uni<Void> writeListings(Mutiny.Session session, TenantId tenant, ImportTransaction writing) {
        return InOrder.<UUID>pages(last -> writing.changedServices(last.orElse(BEFORE_ALL), AT_A_TIME)
                .call(services -> writeListings(session, tenant, writing, services)));
    }

    private Uni<Void> writeListings(
            Mutiny.Session session, TenantId tenant, ImportTransaction writing, List<UUID> services) {
        if (services.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return writing.read(ImportSql.CARRIED, services, Carried[].class)
                .chain(carried -> planned(writing, services, carried))
                .call(plan -> write(writing, plan))
                .chain(plan -> outbox.appendAll(session, facts(tenant, plan)));
    }

    private static Uni<ListingPlan> planned(ImportTransaction writing, List<UUID> services, List<Carried> carried) {
        ListingPlan.OurIds ids =
                new ListingPlan.OurIds(ids(carried, HsdsTables.SERVICES), ids(carried, HsdsTables.ORGANIZATIONS));
        List<HsdsRecord> records = carried.stream().map(Carried::record).toList();
        return writing.read(ImportSql.KNOWN_LISTINGS, services, ListingPlan.Known[].class)
                .chain(known -> writing.read(
                                ImportSql.KNOWN_LINKS,
                                List.copyOf(ids.organizations().values()),
                                ListingPlan.Link[].class)
                        .map(links -> ListingPlan.of(Listings.of(records), ids, known, links)));
    }

    private static Map<String, UUID> ids(Collection<Carried> carried, String table) {
        Map<String, UUID> ids = new HashMap<>();
        carried.stream().filter(row -> row.kind().equals(table)).forEach(row -> ids.put(row.sourceId(), row.id()));
        return ids;
    }

    private static Uni<Void> write(ImportTransaction writing, ListingPlan plan) {
        List<UUID> changed =
                plan.listings.stream().map(ListingPlan.ListingWrite::id).collect(Collectors.toList());
        return writing.write(ImportSql.WRITE_LISTINGS, plan.listings)
                .chain(() -> writing.write(ImportSql.FORGET_SITES, plan.rewritten))
                .chain(() -> writing.write(ImportSql.WRITE_SITES, plan.sites))
                .chain(() -> writing.write(ImportSql.FORGET_SPOTS, plan.rewritten))
                .chain(() -> writing.write(ImportSql.WRITE_SPOTS, changed))
                .chain(() -> writing.write(ImportSql.FORGET_HOURS, plan.rewritten))
                .chain(() -> writing.write(ImportSql.WRITE_HOURS, plan.hours))
                .chain(() -> writing.write(ImportSql.WRITE_PLACES, plan.places, "import " + writing.source()));
    }

    private static List<Fact> facts(TenantId tenant, ListingPlan plan) {
        List<Fact> facts = new ArrayList<>();
        plan.published.forEach(listing -> facts.add(published(tenant, listing)));
        plan.noLongerOffered.forEach((service, version) -> facts.add(withdrawn(tenant, service, version)));
        return facts;
    }

    private static Fact withdrawn(TenantId tenant, UUID service, long version) {
        return new Fact(ServiceWithdrawn.TYPE, tenant, service, version, new ServiceWithdrawn(service));
    }

    private static Fact published(TenantId tenant, ListingPlan.ListingWrite listing) {
        return new Fact(
                ServicePublished.TYPE,
                tenant,
                listing.id(),
                listing.fact_version(),
                new ServicePublished(
                        listing.id(),
                        listing.organization_id(),
                        listing.agency_id(),
                        List.copyOf(listing.categories()),
                        List.copyOf(listing.languages()),
                        List.copyOf(listing.on_site_schools()),
                        List.copyOf(listing.delivery().billable_schools())));
    }
}
