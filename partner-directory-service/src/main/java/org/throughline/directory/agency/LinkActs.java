package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.event.Fact;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.Caller;

/** Links inside a transaction that is open already: none is written without its fact. */
@ApplicationScoped
class LinkActs {

    private final Agencies agencies;
    private final Outbox outbox;

    LinkActs(Agencies agencies, Outbox outbox) {
        this.agencies = agencies;
        this.outbox = outbox;
    }

    Uni<Void> add(Mutiny.Session session, Caller linker, AgencyLink act) {
        return agencies.add(session, linker, act)
                .chain(() -> outbox.append(
                        session,
                        new Fact(
                                AgencyLinked.TYPE,
                                linker.requireTenant(),
                                act.organization().value(),
                                act.version(),
                                new AgencyLinked(
                                        act.organization().value(), act.agency().value()))));
    }
}
