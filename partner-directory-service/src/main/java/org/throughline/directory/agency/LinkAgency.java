package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Says which agency an organization of the district is. Every act is kept, with who and when. */
@ApplicationScoped
public class LinkAgency {

    private final Transactions transactions;
    private final Agencies agencies;
    private final AgencyLinks links;
    private final LinkActs acts;
    private final Clock clock;

    LinkAgency(Transactions transactions, Agencies agencies, AgencyLinks links, LinkActs acts, Clock clock) {
        this.transactions = transactions;
        this.agencies = agencies;
        this.links = links;
        this.acts = acts;
        this.clock = clock;
    }

    /** Fails with 404 when the organization is linked to none. */
    public Uni<AgencyLink> get(Caller caller, DistrictOrganizationId organization) {
        return transactions.as(caller, session -> held(session, organization));
    }

    private Uni<AgencyLink> held(Mutiny.Session session, DistrictOrganizationId organization) {
        return links.link(session, organization)
                .map(act -> act.filter(AgencyLink::holds).orElseThrow(ProblemException::notFound));
    }

    /** All acts of the organization, the latest first. Fails with 404 when the directory never had it. */
    public Uni<Page<AgencyLink>> acts(DistrictOrganizationId organization, PageRequest page) {
        Optional<Long> before = page.position().map(Long::valueOf);
        return transactions
                .as(page.caller(), session -> links.acts(session, organization, before, page.rows()))
                .map(rows -> Page.of(rows, page.limit(), act -> Long.toString(act.version())));
    }

    /**
     * The organization is no agency any more: the link was wrong, or is over without a successor.
     *
     * @param ifMatch of the link that is taken back
     */
    public Uni<Void> takeBack(
            Caller caller, DistrictOrganizationId organization, String reason, @Nullable String ifMatch) {
        return transactions.as(caller, session -> held(session, organization)
                .invoke(link -> EntityTags.requireSame(EntityTags.requiredVersion(ifMatch), link.version()))
                .chain(link -> acts.takeBack(
                        session,
                        caller,
                        link,
                        link.takenBack(reason, caller.person().value(), clock.instant()))));
    }

    /**
     * Links the organization to the agency.
     *
     * @param ifMatch needed when it is linked already, to another one
     */
    public Uni<AgencyLink> link(
            Caller caller, DistrictOrganizationId organization, AgencyId agency, @Nullable String ifMatch) {
        return transactions.as(caller, session -> links.link(session, organization)
                .call(() -> agencies.get(session, agency).invoke(Agency::requireLinkable))
                .chain(before -> changed(session, caller, before, act(caller, organization, agency, before), ifMatch)));
    }

    private AgencyLink act(
            Caller caller, DistrictOrganizationId organization, AgencyId agency, Optional<AgencyLink> before) {
        return AgencyLink.to(
                agency,
                organization,
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
        Optional<AgencyLink> held = before.filter(AgencyLink::holds);
        if (held.isPresent() && held.get().isTo(act.heldAgency())) {
            return Uni.createFrom().item(held.get());
        }
        EntityTags.requireRead(ifMatch, held.map(AgencyLink::version).orElse(0L));
        return acts.add(session, caller, act).replaceWith(act);
    }
}
