package org.throughline.directory.capacity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Fact;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Takes reports from an agency about its own services, and from a district about its directory's. */
@ApplicationScoped
public class ReportCapacity {

    private final Transactions transactions;
    private final Capacities capacities;
    private final Outbox outbox;

    public ReportCapacity(Transactions transactions, Capacities capacities, Outbox outbox) {
        this.transactions = transactions;
        this.capacities = capacities;
        this.outbox = outbox;
    }

    /** Fails with 404 when nothing was ever reported. */
    public Uni<CapacityReport> last(Caller caller, UUID service) {
        return transactions.as(caller, session -> capacities
                .owner(session, service)
                .chain(() -> capacities.last(session, service))
                .map(report -> report.orElseThrow(ProblemException::notFound)));
    }

    /**
     * Adds a report.
     *
     * @param ifMatch needed when there is a report already
     * @param report the report of a given version
     */
    public Uni<CapacityReport> report(
            Caller caller, UUID service, @Nullable String ifMatch, LongFunction<CapacityReport> report) {
        return transactions.as(caller, session -> capacities
                .owner(session, service)
                .call(tenant -> enter(session, caller, tenant))
                .chain(tenant -> capacities
                        .last(session, service)
                        .map(last -> report.apply(nextVersion(last, ifMatch)))
                        .call(next -> add(session, tenant, service, next))));
    }

    private Uni<Void> enter(Mutiny.Session session, Caller caller, TenantId owner) {
        return caller.organization() == null ? Uni.createFrom().voidItem() : transactions.enterTenant(session, owner);
    }

    private static long nextVersion(Optional<CapacityReport> last, @Nullable String ifMatch) {
        last.ifPresent(report -> EntityTags.requireSame(EntityTags.requiredVersion(ifMatch), report.version()));
        return last.map(CapacityReport::version).orElse(0L) + 1;
    }

    private Uni<Void> add(Mutiny.Session session, TenantId tenant, UUID service, CapacityReport report) {
        return capacities
                .add(session, tenant, service, report)
                .chain(number -> outbox.append(
                        session,
                        new Fact(
                                CapacityReported.TYPE,
                                tenant,
                                service,
                                number,
                                new CapacityReported(
                                        service, report.unit(), report.maximum(), report.vacancy(), report.asOf()))));
    }
}
