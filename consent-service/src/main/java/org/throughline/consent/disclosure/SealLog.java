package org.throughline.consent.disclosure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.Chain.Waiting;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Seals what was logged since the last time, as one link of the tenant's chain. */
@ApplicationScoped
public class SealLog {
    private static final Logger LOG = Logger.getLogger(SealLog.class);
    private static final int BATCH = 2_000;

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

    /** The log line is the head's publication outside the database: without it nobody could miss a cut-off end. */
    public Uni<Void> seal(TenantId tenant) {
        return transactions
                .forTenant(tenant, session -> seal(session, tenant))
                .invoke(seal -> announce(tenant, seal))
                .replaceWithVoid();
    }

    private Uni<@Nullable Seal> seal(Mutiny.Session session, TenantId tenant) {
        return chain.lock(session, tenant)
                .chain(() -> chain.unsealed(session, tenant, BATCH))
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().nullItem()
                        : chain.head(session, tenant).chain(head -> add(session, tenant, head, waiting)));
    }

    private Uni<@Nullable Seal> add(
            Mutiny.Session session, TenantId tenant, @Nullable Seal head, List<Waiting> waiting) {
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

    private static void announce(TenantId tenant, @Nullable Seal seal) {
        if (seal != null) {
            LOG.infof(
                    "Disclosure log of tenant %s sealed: link %d, hash %s",
                    tenant, seal.number(), HexFormat.of().formatHex(seal.hash()));
        }
    }
}
