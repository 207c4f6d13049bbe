package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.hsds.Directory;
import org.throughline.directory.hsds.DirectoryChanges;
import org.throughline.directory.hsds.ImportRun;
import org.throughline.directory.hsds.ServicePublished;
import org.throughline.directory.hsds.ServiceWithdrawn;
import org.throughline.directory.hsds.tabular.ReadPackage;
import org.throughline.kit.event.Fact;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.TenantId;

/** The directory in PostgreSQL. Two imports of one source wait for each other. */
@ApplicationScoped
class StoredDirectory implements Directory {

    private static final int CHUNK = 1000;

    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    StoredDirectory(Outbox outbox, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<DirectoryChanges> become(Mutiny.Session session, TenantId tenant, ImportRun run, ReadPackage read) {
        Import writing = new Import(session, tenant, run);
        return writing.known()
                .map(known -> ImportPlan.of(known, read, ids::next))
                .call(plan -> plan.isEmpty() ? Uni.createFrom().voidItem() : writing.write(plan))
                .map(plan -> new DirectoryChanges(plan.records.size(), plan.withdrawn.size()));
    }

    /** One import's transaction; its statements run one after the other. */
    private final class Import {
        private final Mutiny.Session session;
        private final TenantId tenant;
        private final ImportRun run;
        private final OffsetDateTime now = OffsetDateTime.now(clock);

        Import(Mutiny.Session session, TenantId tenant, ImportRun run) {
            this.session = session;
            this.tenant = tenant;
            this.run = run;
        }

        Uni<KnownDirectory> known() {
            return rows(ImportSql.LOCK)
                    .chain(() -> rows(ImportSql.KNOWN_RECORDS))
                    .chain(records -> rows(ImportSql.KNOWN_LISTINGS)
                            .chain(listings -> session.createNativeQuery(ImportSql.KNOWN_LINKS, String.class)
                                    .setParameter(1, tenant.value())
                                    .getResultList()
                                    .map(links -> new KnownDirectory(
                                            all(records, KnownDirectory.KnownRecord.class),
                                            all(listings, KnownDirectory.KnownListing.class),
                                            all(links, KnownDirectory.KnownLink.class)))));
        }

        Uni<Void> write(ImportPlan plan) {
            return writeRecords(plan)
                    .chain(() -> writeListings(plan))
                    .chain(() -> withdraw(plan))
                    .chain(this::markCarriers)
                    .chain(() -> tell(plan));
        }

        private Uni<Void> writeRecords(ImportPlan plan) {
            List<UUID> changed =
                    plan.records.stream().map(ImportPlan.RecordWrite::id).collect(Collectors.toList());
            return chunks(
                            ImportSql.WRITE_RECORDS,
                            plan.records,
                            run.source(),
                            run.id().value())
                    .chain(() -> chunks(
                            ImportSql.WITHDRAW_RECORDS, plan.withdrawn, run.id().value()))
                    .chain(this::markCarriers)
                    .chain(() -> chunks(ImportSql.FORGET_NESTINGS, changed))
                    .chain(() -> chunks(ImportSql.WRITE_NESTINGS, plan.nestings));
        }

        /** Once by the old nestings and once by the new: what no longer carries a record has changed, too. */
        private Uni<Void> markCarriers() {
            return session.createNativeQuery(ImportSql.MARK_CARRIERS)
                    .setParameter(1, tenant.value())
                    .setParameter(2, run.id().value())
                    .setParameter(3, now)
                    .executeUpdate()
                    .replaceWithVoid();
        }

        private Uni<Void> writeListings(ImportPlan plan) {
            List<UUID> changed =
                    plan.listings.stream().map(ImportPlan.ListingWrite::id).collect(Collectors.toList());
            return chunks(ImportSql.WRITE_LISTINGS, plan.listings)
                    .chain(() -> chunks(ImportSql.FORGET_SITES, changed))
                    .chain(() -> chunks(ImportSql.WRITE_SITES, plan.sites))
                    .chain(() -> chunks(ImportSql.WRITE_PLACES, plan.places, "import " + run.source()));
        }

        private Uni<Void> withdraw(ImportPlan plan) {
            return chunks(ImportSql.FORGET_NESTINGS, plan.withdrawn)
                    .chain(() -> chunks(ImportSql.WITHDRAW_LISTINGS, plan.withdrawn))
                    .chain(() -> execute(ImportSql.COUNT_WITHDRAWAL_FACTS, plan.noLongerOffered));
        }

        private Uni<Void> tell(ImportPlan plan) {
            List<Fact> facts = new ArrayList<>();
            plan.published.forEach(listing -> facts.add(published(listing)));
            plan.noLongerOffered.forEach((service, version) -> facts.add(
                    new Fact(ServiceWithdrawn.TYPE, tenant, service, version, new ServiceWithdrawn(service))));
            return inOrder(
                    facts.stream().map(fact -> outbox.append(session, fact)).toList());
        }

        private Fact published(ImportPlan.ListingWrite listing) {
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
                            List.copyOf(listing.languages())));
        }

        private Uni<List<String>> rows(String sql) {
            return session.createNativeQuery(sql, String.class)
                    .setParameter(1, tenant.value())
                    .setParameter(2, run.source())
                    .getResultList();
        }

        private Uni<Void> chunks(String sql, List<?> rows, Object... more) {
            List<Uni<Void>> statements = new ArrayList<>();
            for (int from = 0; from < rows.size(); from += CHUNK) {
                statements.add(execute(sql, rows.subList(from, Math.min(rows.size(), from + CHUNK)), more));
            }
            return inOrder(statements);
        }

        private Uni<Void> execute(String sql, Object rows, Object... more) {
            Mutiny.MutationQuery query = session.createNativeQuery(sql);
            query.setParameter(1, tenant.value()).setParameter(2, JsonText.write(rows));
            for (int i = 0; i < more.length; i++) {
                query.setParameter(i + 3, more[i]);
            }
            return query.executeUpdate().replaceWithVoid();
        }
    }

    private static Uni<Void> inOrder(List<Uni<Void>> steps) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step -> step)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static <T> List<T> all(List<String> rows, Class<T> type) {
        return rows.stream().map(row -> JsonText.read(row, type)).collect(Collectors.toList());
    }
}
