package org.throughline.consent.disclosure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.Chain.Contents;
import org.throughline.consent.disclosure.Chain.Look;
import org.throughline.consent.disclosure.Chain.Sealed;
import org.throughline.consent.disclosure.Fault.Kind;
import org.throughline.consent.disclosure.Stretch.Link;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Reads the whole log and tells every row that was changed or removed since it was sealed. */
@ApplicationScoped
public class VerifyLog {
    /** Longer than sealing ever takes: what waits longer was kept from being sealed. */
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(5);

    /** As many as keep the processors busy, and leave connections for decisions. */
    private static final int STRETCHES_AT_ONCE = 4;

    private final Transactions transactions;
    private final Chain chain;
    private final SealLog sealing;
    private final SealKey key;
    private final Clock clock;

    public VerifyLog(Transactions transactions, Chain chain, SealLog sealing, SealKey key, Clock clock) {
        this.transactions = transactions;
        this.chain = chain;
        this.sealing = sealing;
        this.key = key;
        this.clock = clock;
    }

    /** @param known number of a link that the asker saw before; null when none */
    public Uni<Verification> verify(Caller by, @Nullable Long known) {
        return Uni.combine()
                .all()
                .unis(links(by), overdue(by))
                .with((links, overdue) -> concluded(links, overdue, known));
    }

    private Uni<List<SealInspection>> links(Caller by) {
        return transactions
                .as(by, session -> chain.seals(session, by.requireTenant()))
                .chain(seals -> follow(by, Stretch.behind(0, seals)))
                .chain(found -> withErasures(by, found));
    }

    /** Each stretch is read in a transaction of its own, and some are looked at meanwhile: memory holds those. */
    private Uni<List<SealInspection>> follow(Caller by, List<Stretch> stretches) {
        return Multi.createFrom()
                .iterable(stretches)
                .onItem()
                .transformToUni(stretch -> inspected(by, stretch))
                .merge(STRETCHES_AT_ONCE)
                .onItem()
                .<SealInspection>disjoint()
                .collect()
                .asList()
                .map(VerifyLog::inOrder);
    }

    /** Where values are gone that no link says were erased, an erasure may be newer than the links: it is sealed, and read too. */
    private Uni<List<SealInspection>> withErasures(Caller by, List<SealInspection> found) {
        if (Verification.of(found, List.of()).lacksNoValues()) {
            return Uni.createFrom().item(found);
        }
        long head = found.get(found.size() - 1).seal().number();
        return sealing.seal(by.requireTenant())
                .chain(() -> transactions.as(by, session -> chain.seals(session, by.requireTenant())))
                .chain(seals -> follow(by, Stretch.behind(head, seals)))
                .map(newer -> Stream.concat(found.stream(), newer.stream()).toList());
    }

    /** Opened and hashed away from the event loop, which has decisions to answer. */
    private Uni<List<SealInspection>> inspected(Caller by, Stretch stretch) {
        TenantId tenant = by.requireTenant();
        return transactions
                .as(by, session -> chain.contents(session, tenant, stretch.first(), stretch.last()))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(contents -> inspected(tenant, stretch, contents));
    }

    private List<SealInspection> inspected(TenantId tenant, Stretch stretch, Contents contents) {
        Map<Long, List<Sealed>> opened = contents.opened();
        return stretch.links().stream()
                .map(link ->
                        inspected(tenant, link, opened.getOrDefault(link.seal().number(), List.of())))
                .toList();
    }

    private SealInspection inspected(TenantId tenant, Link link, List<Sealed> contents) {
        return SealInspection.of(link.previous(), link.seal(), key.signed(tenant, link.seal()), contents);
    }

    private static List<SealInspection> inOrder(List<SealInspection> links) {
        return links.stream()
                .sorted(Comparator.comparingLong(link -> link.seal().number()))
                .toList();
    }

    /** Part by part, as no statement may take long. */
    private Uni<List<Fault>> overdue(Caller by) {
        TenantId tenant = by.requireTenant();
        Instant deadline = clock.instant().minus(SEALED_WITHIN);
        return Multi.createBy()
                .repeating()
                .uni(Place::new, place -> transactions
                        .as(by, session -> chain.overdue(session, tenant, deadline, place.behind))
                        .invoke(look -> place.behind = look.last()))
                .whilst(look -> look.last() != null)
                .onItem()
                .transformToIterable(Look::overdue)
                .map(entry -> new Fault(Kind.ENTRY_NOT_SEALED, null, entry))
                .collect()
                .asList();
    }

    /** How far through the log it was looked. */
    private static final class Place {
        private @Nullable UUID behind;
    }

    private static Verification concluded(List<SealInspection> links, List<Fault> overdue, @Nullable Long known) {
        long head = links.isEmpty() ? 0 : links.get(links.size() - 1).seal().number();
        List<Fault> others = new ArrayList<>(overdue);
        if (known != null && head < known) {
            others.add(new Fault(Kind.CHAIN_CUT_OFF, known, null));
        }
        return Verification.of(links, others);
    }
}
