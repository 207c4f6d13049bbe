package org.throughline.directory.hsds.store;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.InOrder;
import org.throughline.directory.hsds.Directory;
import org.throughline.directory.hsds.DirectoryChanges;
import org.throughline.directory.hsds.DirectoryImported;
import org.throughline.directory.hsds.ImportRun;
import org.throughline.directory.hsds.RecordsChanged;
import org.throughline.directory.hsds.ServicePublished;
import org.throughline.directory.hsds.ServiceWithdrawn;
import org.throughline.kit.event.Fact;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.worker.OnWorker;

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

    @Override
    public Uni<DirectoryChanges> compare(Mutiny.Session session, TenantId tenant, ImportRun run) {
        return new ImportTransaction(session, tenant, run, clock.instant()).compare();
    }

    @Override
    public Uni<Void> become(Mutiny.Session session, TenantId tenant, ImportRun run, DirectoryChanges changes) {
        ImportTransaction writing = new ImportTransaction(session, tenant, run, clock.instant());
        return writing.alone()
                .call(() -> changed(session, tenant, run, changes, writing))
                .chain(writing::stemAnew)
                .chain(() -> writing.countAnew(changes));
    }

    private Uni<Void> changed(
            Mutiny.Session session,
            TenantId tenant,
            ImportRun run,
            DirectoryChanges changes,
            ImportTransaction writing) {
        if (changes.isNothing()) {
            return Uni.createFrom().voidItem();
        }
        CodesToWrite codes = new CodesToWrite();
        return writing.writeRecords(changes)
                .chain(() -> withdrawListings(session, tenant, writing, changes))
                .chain(() -> writing.forgetWords(changes))
                .chain(writing::turnToSomeRows)
                .chain(() -> writeListings(session, tenant, writing, codes))
                .chain(() -> writing.forgetCodes(changes, codes))
                .chain(() -> tell(session, tenant, run, changes, writing));
    }

    /** Which records changed, in facts that a message can carry, and last that the import is over. */
    private Uni<Void> tell(
            Mutiny.Session session,
            TenantId tenant,
            ImportRun run,
            DirectoryChanges changes,
            ImportTransaction writing) {
        return writing.changedRecords()
                .map(lists -> Stream.concat(
                                numbered(tenant, lists),
                                Stream.of(DirectoryImported.fact(tenant, run, changes, lists.size() + 1L)))
                        .toList())
                .chain(facts -> outbox.appendAll(session, facts));
    }

    private static Stream<Fact> numbered(TenantId tenant, List<RecordsChanged> lists) {
        return IntStream.range(0, lists.size())
                .mapToObj(index -> lists.get(index).fact(tenant, index + 1L));
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

    /** Listings are gathered by the service and written by PostgreSQL: at some of them works one, at those before the other. */
    private Uni<Void> writeListings(
            Mutiny.Session session, TenantId tenant, ImportTransaction writing, CodesToWrite codes) {
        WordsToWrite words = new WordsToWrite();
        return InOrder.<ListingPage, ListingPlan>pagesPreparedAhead(
                last -> read(writing, last.map(ListingPage::last).orElse(BEFORE_ALL)),
                page -> OnWorker.andBack(page::plan),
                plan -> write(writing, plan, words, codes)
                        .chain(numbers -> outbox.appendAll(session, facts(tenant, plan, numbers))));
    }

    private static Uni<Optional<ListingPage>> read(ImportTransaction writing, UUID after) {
        return writing.changedServices(after, AT_A_TIME)
                .chain(services -> services.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : read(writing, services).map(Optional::of));
    }

    private static Uni<ListingPage> read(ImportTransaction writing, List<UUID> services) {
        return Uni.combine()
                .all()
                .unis(
                        writing.statements().rows(ListingSql.CARRIED, services),
                        writing.statements().read(ListingSql.KNOWN_LISTINGS, services),
                        writing.statements().read(ListingSql.KNOWN_LINKS, services))
                .collectFailures()
                .with((carried, known, links) -> new ListingPage(services, carried, known, links));
    }

    /**
     * Gives the numbers of the facts about the listings. Sent together: nobody waits for the answer to one before the next; the
     * listings first, because what is beside them is made of them.
     */
    private static Uni<Map<UUID, Long>> write(
            ImportTransaction writing, ListingPlan plan, WordsToWrite words, CodesToWrite codes) {
        return Uni.combine()
                .all()
                .unis(writing.writeListings(plan.listings), writeBeside(writing, plan, words, codes))
                .collectFailures()
                .with((numbers, written) -> numbers);
    }

    private static Uni<Void> writeBeside(
            ImportTransaction writing, ListingPlan plan, WordsToWrite words, CodesToWrite codes) {
        List<UUID> changed =
                plan.listings.stream().map(ListingPlan.ListingWrite::id).collect(Collectors.toList());
        String reporter = "import " + writing.source();
        return Uni.join()
                .all(
                        writing.statements()
                                .write(ListingSql.WRITE_WORDS, words.firstSaidIn(plan.words), writing.source()),
                        writing.statements().write(ListingSql.WRITE_CODES, codes.firstSaidIn(plan), writing.source()),
                        writing.statements().write(ListingSql.FORGET_SITES, plan.rewritten),
                        writing.statements().write(ListingSql.WRITE_SITES, plan.sites),
                        writing.statements().write(ListingSql.FORGET_SPOTS, plan.rewritten),
                        writing.statements().write(ListingSql.WRITE_SPOTS, changed),
                        writing.statements().write(ListingSql.FORGET_HOURS, plan.rewritten),
                        writing.statements().write(ListingSql.WRITE_HOURS, plan.hours),
                        writing.statements().write(ListingSql.WRITE_FIRST_PLACES, plan.firstPlaces, reporter),
                        writing.statements().write(ListingSql.WRITE_PLACES, plan.places, reporter))
                .andCollectFailures()
                .replaceWithVoid();
    }

    private static List<Fact> facts(TenantId tenant, ListingPlan plan, Map<UUID, Long> numbers) {
        List<Fact> facts = new ArrayList<>();
        plan.published.forEach(listing -> facts.add(published(tenant, listing, number(numbers, listing.id()))));
        plan.noLongerOffered.forEach(service -> facts.add(withdrawn(tenant, service, number(numbers, service))));
        return facts;
    }

    private static long number(Map<UUID, Long> numbers, UUID service) {
        return requireNonNull(numbers.get(service));
    }

    private static Fact withdrawn(TenantId tenant, UUID service, long number) {
        return new Fact(ServiceWithdrawn.TYPE, tenant, service, number, new ServiceWithdrawn(service));
    }

    private static Fact published(TenantId tenant, ListingPlan.ListingWrite listing, long number) {
        return new Fact(
                ServicePublished.TYPE,
                tenant,
                listing.id(),
                number,
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
