package org.throughline.directory.program;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.capacity.Capacities;
import org.throughline.directory.capacity.Offering;
import org.throughline.kit.event.Fact;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.TenantId;

/** Acts inside a transaction that is open already and holds the service: none is written without its fact. */
@ApplicationScoped
class ProgramLinkActs {

    private final ProgramLinks links;
    private final Capacities capacities;
    private final Outbox outbox;
    private final Clock clock;

    ProgramLinkActs(ProgramLinks links, Capacities capacities, Outbox outbox, Clock clock) {
        this.links = links;
        this.capacities = capacities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What somebody does: links the offering to a program, or to none any more.
     *
     * @param over the program whose end it follows, null where it follows none
     */
    record Act(Offering offering, @Nullable ProgramId program, String by, @Nullable Program over) {

        Act(Offering offering, @Nullable ProgramId program, String by) {
            this(offering, program, by, null);
        }

        static Act ending(Offering offering, Program over, String by) {
            return new Act(offering, null, by, over);
        }
    }

    boolean isOver(Program program) {
        return program.hasEnded(clock.instant());
    }

    /** @throws ProgramRefused once it has ended */
    void requireRunning(Program program) {
        program.requireRunning(clock.instant());
    }

    Uni<ProgramLink> add(Mutiny.Session session, TenantId tenant, Act act) {
        return links.next(session, tenant, act.offering().service())
                .map(version -> new ProgramLink(act.offering(), act.program(), version, act.by(), clock.instant(), 0))
                .call(link -> links.add(session, tenant, link))
                .call(link -> tell(session, tenant, ProgramLinkChanged.of(link, act.over())));
    }

    /** A service's facts are counted together, whoever tells them. */
    private Uni<Void> tell(Mutiny.Session session, TenantId tenant, ProgramLinkChanged changed) {
        return capacities
                .claim(session, tenant, changed.serviceId())
                .chain(number -> outbox.append(
                        session, new Fact(ProgramLinkChanged.TYPE, tenant, changed.serviceId(), number, changed)));
    }
}
