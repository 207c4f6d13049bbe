package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Says which agency an organization of the district is. Every act is kept, with who and when. */
@ApplicationScoped
public class LinkAgency {

    private final Transactions transactions;
    private final Agencies agencies;
    private final LinkActs acts;
    private final Clock clock;

    LinkAgency(Transactions transactions, Agencies agencies, LinkActs acts, Clock clock) {
        this.transactions = transactions;
        this.agencies = agencies;
        this.acts = acts;
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
                .call(() -> agencies.get(session, agency).invoke(Agency::requireLinkable))
                .chain(before -> changed(session, caller, before, act(caller, organization, agency, before), ifMatch)));
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
        return acts.add(session, caller, act).replaceWith(act);
    }
}
