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
public class CapacityBook {

    private final Capacities capacities;
    private final Outbox outbox;
    private final Clock clock;

    CapacityBook(Capacities capacities, Outbox outbox, Clock clock) {
        this.capacities = capacities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * In a transaction of the service's district. Fails with 404 when the service is not offered, or not at the location, and with
     * {@link KeptByProgram}: it is as the import left it for which this may have waited.
     *
     * @param check fails when the last report forbids the next; nobody reports in between
     */
    Uni<CapacityReport> enter(
            Mutiny.Session session, TenantId tenant, Reported reported, Consumer<Optional<CapacityReport>> check) {
        return capacities
                .claim(session, tenant, reported.offering().service())
                .call(() -> requireReportable(session, tenant, reported.offering()))
                .chain(number -> capacities
                        .last(session, reported.offering())
                        .invoke(check)
                        .chain(() -> added(session, tenant, number, reported)));
    }

    private Uni<Void> requireReportable(Mutiny.Session session, TenantId tenant, Offering offering) {
        return capacities
                .requireLocation(session, offering)
                .chain(() -> capacities.isKept(session, tenant, offering))
                .invoke(KeptByProgram::refuseIf)
                .replaceWithVoid();
    }

    /**
     * What the program that keeps an offering's places says of them; nothing where the service is not any more. In a
     * transaction of the service's district.
     */
    public Uni<Void> carry(Mutiny.Session session, TenantId tenant, Reported reported) {
        return capacities
                .isThere(session, reported.offering())
                .chain(there -> there
                        ? carried(session, tenant, reported)
                        : Uni.createFrom().voidItem());
    }

    /** What the program that kept an offering's places told last is believed no more; it stays as it was told. */
    public Uni<Void> end(Mutiny.Session session, TenantId tenant, Offering offering, String by) {
        return capacities.end(session, tenant, offering, by, clock.instant());
    }

    private Uni<Void> carried(Mutiny.Session session, TenantId tenant, Reported reported) {
        return capacities
                .claim(session, tenant, reported.offering().service())
                .chain(number -> added(session, tenant, number, reported))
                .replaceWithVoid();
    }

    private Uni<CapacityReport> added(Mutiny.Session session, TenantId tenant, long number, Reported reported) {
        return capacities
                .add(session, tenant, reported, reported.asOf(clock.instant()))
                .call(report -> outbox.append(session, fact(tenant, number, report)));
    }

    private static Fact fact(TenantId tenant, long number, CapacityReport report) {
        return new Fact(
                CapacityReported.TYPE, tenant, report.offering().service(), number, CapacityReported.of(report));
    }
}
