package org.throughline.directory.capacity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Takes reports from an agency about its own services, and from a district about its directory's. */
@ApplicationScoped
public class ReportCapacity {

    private final Transactions transactions;
    private final Capacities capacities;
    private final CapacityBook book;
    private final Clock clock;

    public ReportCapacity(Transactions transactions, Capacities capacities, CapacityBook book, Clock clock) {
        this.transactions = transactions;
        this.capacities = capacities;
        this.book = book;
        this.clock = clock;
    }

    /** Fails with 404 when nothing was ever reported. */
    public Uni<CapacityReport> last(Caller caller, Offering offering) {
        return transactions.as(caller, session -> capacities
                .owner(session, offering.service())
                .chain(() -> capacities.last(session, offering))
                .map(report -> report.orElseThrow(ProblemException::notFound)));
    }

    /** Every report of a service, the newest first. */
    public Uni<Page<CapacityReport>> history(UUID service, PageRequest page) {
        Optional<Long> before = page.position().map(Long::valueOf);
        return transactions
                .as(page.caller(), session -> capacities
                        .owner(session, service)
                        .chain(() -> capacities.history(session, service, before, page.rows())))
                .map(rows -> Page.of(rows, page.limit(), report -> Long.toString(report.version())));
    }

    /** What is told of places, and of when it is; without a time they are those of now. */
    public record Telling(Places places, @Nullable Instant asOf) {}

    /**
     * Fails with 404 when the service is not there, or not at the location, with {@link KeptByProgram}, and with 422 for numbers of a time to come or from before those that were reported last.
     *
     * @param ifMatch needed when there is a report of the offering already
     */
    public Uni<CapacityReport> report(Caller caller, Offering offering, Telling telling, @Nullable String ifMatch) {
        Reported reported = new Reported(
                offering,
                telling.places(),
                Reported.asOf(telling.asOf(), clock.instant()),
                caller.person().value());
        return transactions.as(caller, session -> capacities
                .owner(session, offering.service())
                .call(tenant -> enter(session, caller, tenant))
                .chain(tenant -> book.enter(session, tenant, reported, last -> requireRead(last, reported, ifMatch))));
    }

    private Uni<Void> enter(Mutiny.Session session, Caller caller, TenantId owner) {
        return caller.organization() == null ? Uni.createFrom().voidItem() : transactions.enterTenant(session, owner);
    }

    private static void requireRead(Optional<CapacityReport> last, Reported next, @Nullable String ifMatch) {
        EntityTags.requireRead(ifMatch, last.map(CapacityReport::version).orElse(0L));
        last.ifPresent(next::requireNotBefore);
    }
}
