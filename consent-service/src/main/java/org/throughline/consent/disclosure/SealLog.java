package org.throughline.consent.disclosure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.Chain.Waiting;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Seals what was logged since the last time, in links of the tenant's chain. */
@ApplicationScoped
public class SealLog {
    private static final Logger LOG = Logger.getLogger(SealLog.class);
    private static final int BATCH = 2_000;

    /** However much waits, no other district's log waits for it longer than these take. */
    private static final int LINKS_IN_A_ROW = 20;

    private final Transactions transactions;
    private final Chain chain;
    private final SealKey key;
    private final Clock clock;

    public SealLog(Transactions transactions, Chain chain, SealKey key, Clock clock) {
        this.transactions = transactions;
        this.chain = chain;
        this.key = key;
        this.clock = clock;
    }

    /** Link by link, as long as there is enough for a whole one. */
    public Uni<Void> seal(TenantId tenant) {
        return Uni.createFrom()
                .deferred(() -> sealNext(tenant))
                .repeat()
                .whilst(link -> link.filter(SealLog::isFull).isPresent())
                .select()
                .first(LINKS_IN_A_ROW)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static boolean isFull(Seal seal) {
        return seal.entries() == BATCH;
    }

    /** The log line is the head's publication outside the database: without it nobody could miss a cut-off end. */
    private Uni<Optional<Seal>> sealNext(TenantId tenant) {
        return transactions
                .forTenant(tenant, session -> sealNext(session, tenant))
                .invoke(link -> link.ifPresent(seal -> announce(tenant, seal)));
    }

    /** Empty when nothing waits. */
    private Uni<Optional<Seal>> sealNext(Mutiny.Session session, TenantId tenant) {
        return chain.lock(session, tenant)
                .chain(() -> chain.unsealed(session, tenant, BATCH))
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : chain.head(session, tenant)
                                .chain(head -> add(session, tenant, head, waiting))
                                .map(Optional::of));
    }

    private Uni<Seal> add(Mutiny.Session session, TenantId tenant, @Nullable Seal head, List<Waiting> waiting) {
        Seal seal = next(tenant, head, waiting);
        return chain.add(session, tenant, seal, waiting).replaceWith(seal);
    }

    private Seal next(TenantId tenant, @Nullable Seal head, List<Waiting> waiting) {
        long number = head == null ? 1 : head.number() + 1;
        byte[] previous = head == null ? Seal.genesis() : head.hash();
        byte[] hash = Seal.hashOf(
                previous, number, waiting.stream().map(Waiting::commitment).toList());
        return new Seal(number, waiting.size(), hash, key.sign(tenant, hash), clock.instant());
    }

    private static void announce(TenantId tenant, Seal seal) {
        LOG.infof(
                "Disclosure log of tenant %s sealed: link %d, hash %s",
                tenant, seal.number(), HexFormat.of().formatHex(seal.hash()));
    }
}
