package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.event.Fact;
import org.throughline.kit.outbox.Outbox;

/** Tells of changes of the registry, inside their transaction: in the district that proposed the agency, where it lies. */
@ApplicationScoped
class AgencyFacts {

    private final Outbox outbox;

    AgencyFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> proposed(Mutiny.Session session, Agency agency) {
        return tell(session, agency, AgencyProposed.TYPE, new AgencyProposed(id(agency)));
    }

    Uni<Void> verified(Mutiny.Session session, Agency agency) {
        return tell(session, agency, AgencyVerified.TYPE, new AgencyVerified(id(agency), agency.version()));
    }

    Uni<Void> changed(Mutiny.Session session, Agency agency, AgencyAct.Kind change) {
        return tell(session, agency, AgencyChanged.TYPE, new AgencyChanged(id(agency), agency.version(), change));
    }

    Uni<Void> succeeded(Mutiny.Session session, Agency agency, Succession succession) {
        return tell(session, agency, AgencySucceeded.TYPE, AgencySucceeded.of(agency.id(), succession));
    }

    private static UUID id(Agency agency) {
        return agency.id().value();
    }

    private Uni<Void> tell(Mutiny.Session session, Agency agency, String type, Object data) {
        return outbox.append(session, new Fact(type, agency.proposedIn(), id(agency), agency.facts(), data));
    }
}
