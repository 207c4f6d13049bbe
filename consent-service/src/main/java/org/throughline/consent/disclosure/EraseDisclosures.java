package org.throughline.consent.disclosure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/**
 * Erases who asked and for which student in old entries, once the records themselves are gone. That something left,
 * when, to whom and why stays, and the chain stays whole.
 */
@ApplicationScoped
public class EraseDisclosures {
    /** As long as any of the laws wants it kept (45 CFR 164.530(j)); FERPA keeps it as long as the records (99.32(a)(2)). */
    public static final int YEARS_KEPT = 6;

    private static final int BATCH = 5_000;
    private static final String BEARER_TOKEN = "OIDC_BEARER";

    /** An erasure is about entries, and about nobody. */
    private static final StudentId NOBODY = new StudentId(new UUID(0, 0));

    private final Transactions transactions;
    private final DisclosureLog log;
    private final Erasures erasures;
    private final Ids ids;
    private final Clock clock;

    public EraseDisclosures(Transactions transactions, DisclosureLog log, Erasures erasures, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.log = log;
        this.erasures = erasures;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Which entries, and by whose word their records are gone.
     *
     * @param before only what was logged earlier
     */
    public record Order(StudentId student, Instant before, String reference) {}

    /** From when on entries must be kept whatever became of the records. */
    public Instant keptFrom() {
        return clock.instant().atZone(ZoneOffset.UTC).minusYears(YEARS_KEPT).toInstant();
    }

    /** How many were erased; with as many as fit into one erasure there may be more. */
    public Uni<Integer> erase(Caller by, Order order) {
        Personal eraser = new Personal(by.person().value(), by.client(), BEARER_TOKEN, null, List.of());
        return transactions.as(by, session -> erase(session, by.requireTenant(), eraser, order));
    }

    /** All there are, in a transaction that is already open. */
    public Uni<Void> eraseAll(Mutiny.Session session, TenantId tenant, Personal eraser, Order order) {
        return erase(session, tenant, eraser, order)
                .chain(erased ->
                        erased < BATCH ? Uni.createFrom().voidItem() : eraseAll(session, tenant, eraser, order));
    }

    private Uni<Integer> erase(Mutiny.Session session, TenantId tenant, Personal eraser, Order order) {
        return erasures.erasable(session, tenant, order.student(), order.before(), BATCH)
                .call(entries -> entries.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : erase(session, tenant, eraser, new Erasure(entries, order.reference())))
                .map(List::size);
    }

    private Uni<Void> erase(Mutiny.Session session, TenantId tenant, Personal eraser, Erasure erasure) {
        UUID id = ids.next();
        Entry entry = new Entry(id, EntryKind.ERASURE, id, clock.instant(), NOBODY, erasure, eraser);
        return log.append(session, tenant, List.of(entry))
                .chain(() -> erasures.erase(session, tenant, id, erasure.entries()));
    }
}
