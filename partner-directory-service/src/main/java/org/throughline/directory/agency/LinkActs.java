package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.event.Fact;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.Caller;

/** Links inside a transaction that is open already: none is written or taken back without its fact. */
@ApplicationScoped
class LinkActs {

    private final AgencyLinks links;
    private final Outbox outbox;

    LinkActs(AgencyLinks links, Outbox outbox) {
        this.links = links;
        this.outbox = outbox;
    }

    Uni<Void> add(Mutiny.Session session, Caller linker, AgencyLink act) {
        UUID organization = act.organization().value();
        UUID agency = act.heldAgency().value();
        return added(session, linker, act, AgencyLinked.TYPE, new AgencyLinked(organization, agency));
    }

    Uni<Void> takeBack(Mutiny.Session session, Caller linker, AgencyLink held, AgencyLink act) {
        UUID organization = act.organization().value();
        UUID agency = held.heldAgency().value();
        return added(session, linker, act, AgencyUnlinked.TYPE, new AgencyUnlinked(organization, agency));
    }

    private Uni<Void> added(Mutiny.Session session, Caller linker, AgencyLink act, String type, Object data) {
        return links.add(session, linker, act)
                .chain(() -> outbox.append(
                        session,
                        new Fact(
                                type, linker.requireTenant(), act.organization().value(), act.version(), data)));
    }
}
