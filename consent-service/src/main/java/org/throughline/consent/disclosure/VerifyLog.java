package org.throughline.consent.disclosure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.Fault.Kind;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Reads the whole log and tells every row that was changed or removed since it was sealed. */
@ApplicationScoped
public class VerifyLog {
    /** Longer than sealing ever takes: what waits longer was kept from being sealed. */
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final Chain chain;
    private final SealKey key;
    private final Clock clock;

    public VerifyLog(Transactions transactions, Chain chain, SealKey key, Clock clock) {
        this.transactions = transactions;
        this.chain = chain;
        this.key = key;
        this.clock = clock;
    }

    /** @param known number of a link that the asker saw before; null when none */
    public Uni<Verification> verify(Caller by, @Nullable Long known) {
        TenantId tenant = by.requireTenant();
        SealInspection inspection = new SealInspection();
        return transactions.as(by, session -> chain.seals(session, tenant)
                .chain(seals -> follow(session, tenant, seals, inspection))
                .chain(() -> findOverdue(session, tenant, inspection))
                .map(done -> concluded(inspection, known)));
    }

    /** One link after the other: memory holds the contents of one. */
    private Uni<Void> follow(Mutiny.Session session, TenantId tenant, List<Seal> seals, SealInspection inspection) {
        return Multi.createFrom()
                .iterable(seals)
                .onItem()
                .transformToUniAndConcatenate(seal -> inspect(session, tenant, seal, inspection))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Seal> inspect(Mutiny.Session session, TenantId tenant, Seal seal, SealInspection inspection) {
        return chain.contents(session, tenant, seal.number())
                .invoke(contents -> inspection.inspect(seal, key.signed(tenant, seal), contents))
                .replaceWith(seal);
    }

    /** Part by part, as no statement may take long. */
    private Uni<Void> findOverdue(Mutiny.Session session, TenantId tenant, SealInspection inspection) {
        Instant deadline = clock.instant().minus(SEALED_WITHIN);
        return Multi.createBy()
                .repeating()
                .uni(Place::new, place -> chain.overdue(session, tenant, deadline, place.behind)
                        .invoke(look -> place.behind = look.last()))
                .whilst(look -> look.last() != null)
                .invoke(look -> look.overdue().forEach(inspection::addOverdue))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** How far through the log it was looked. */
    private static final class Place {
        private @Nullable UUID behind;
    }

    private static Verification concluded(SealInspection inspection, @Nullable Long known) {
        Seal head = inspection.result().head();
        if (known != null && (head == null || head.number() < known)) {
            inspection.add(new Fault(Kind.CHAIN_CUT_OFF, known, null));
        }
        return inspection.result();
    }
}
