package org.throughline.directory.capacity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.event.Fact;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.TenantId;

/** Enters reports, each with the fact that tells of it. */
@ApplicationScoped
class CapacityBook {

    private final Capacities capacities;
    private final Outbox outbox;
    private final Clock clock;

    CapacityBook(Capacities capacities, Outbox outbox, Clock clock) {
        this.capacities = capacities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * In a transaction of the service's district.
     *
     * @param check fails when the last report forbids the next; nobody reports in between
     */
    Uni<CapacityReport> enter(
            Mutiny.Session session, TenantId tenant, Reported reported, Consumer<Optional<CapacityReport>> check) {
        return capacities.claim(session, tenant, reported.offering().service()).chain(number -> capacities
                .last(session, reported.offering())
                .invoke(check)
                .chain(() -> capacities.add(session, tenant, reported, clock.instant()))
                .call(report -> outbox.append(session, fact(tenant, number, report))));
    }

    private static Fact fact(TenantId tenant, long number, CapacityReport report) {
        return new Fact(
                CapacityReported.TYPE, tenant, report.offering().service(), number, CapacityReported.of(report));
    }
}
