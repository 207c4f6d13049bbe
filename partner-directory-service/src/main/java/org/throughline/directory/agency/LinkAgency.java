package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Fact;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Says which agency an organization of the district is. Every act is kept, with who and when. */
@ApplicationScoped
public class LinkAgency {

    private final Transactions transactions;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Clock clock;

    public LinkAgency(Transactions transactions, Agencies agencies, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.agencies = agencies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Fails with 404 when the organization is linked to none. */
    public Uni<AgencyLink> get(Caller caller, DistrictOrganizationId organization) {
        return transactions.as(caller, session -> agencies.link(session, organization)
                .map(link -> link.orElseThrow(ProblemException::notFound)));
    }

    /**
     * Links the organization to the agency.
     *
     * @param ifMatch needed when it is linked already, to another one
     */
    public Uni<AgencyLink> link(
            Caller caller, DistrictOrganizationId organization, AgencyId agency, @Nullable String ifMatch) {
        return transactions.as(caller, session -> agencies.link(session, organization)
                .call(() -> requireVerified(session, agency))
                .chain(before -> changed(session, caller, before, act(caller, organization, agency, before), ifMatch)));
    }

    private Uni<Void> requireVerified(Mutiny.Session session, AgencyId id) {
        return agencies.get(session, id)
                .onItem()
                .transformToUni(agency -> agency.state().mayBeLinked()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new AgencyRefused(AgencyRefused.Reason.NOT_VERIFIED)));
    }

    private AgencyLink act(
            Caller caller, DistrictOrganizationId organization, AgencyId agency, Optional<AgencyLink> before) {
        return new AgencyLink(
                organization,
                agency,
                before.map(AgencyLink::version).orElse(0L) + 1,
                caller.person().value(),
                clock.instant());
    }

    private Uni<AgencyLink> changed(
            Mutiny.Session session,
            Caller caller,
            Optional<AgencyLink> before,
            AgencyLink act,
            @Nullable String ifMatch) {
        if (before.isPresent() && before.get().agency().equals(act.agency())) {
            return Uni.createFrom().item(before.get());
        }
        before.ifPresent(link -> EntityTags.requireSame(EntityTags.requiredVersion(ifMatch), link.version()));
        return agencies.add(session, caller, act)
                .chain(() -> tell(session, caller, act))
                .replaceWith(act);
    }

    private Uni<Void> tell(Mutiny.Session session, Caller caller, AgencyLink act) {
        return outbox.append(
                session,
                new Fact(
                        AgencyLinked.TYPE,
                        caller.requireTenant(),
                        act.organization().value(),
                        act.version(),
                        new AgencyLinked(
                                act.organization().value(), act.agency().value())));
    }
}
