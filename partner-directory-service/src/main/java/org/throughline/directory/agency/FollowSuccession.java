package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Links an organization of a district to the agency that stands in the place of the one it was linked to. */
@ApplicationScoped
public class FollowSuccession {

    private static final String SELF = "partner-directory-service";

    private final Transactions transactions;
    private final Agencies agencies;
    private final AgencyLinks links;
    private final LinkActs acts;
    private final Clock clock;

    FollowSuccession(Transactions transactions, Agencies agencies, AgencyLinks links, LinkActs acts, Clock clock) {
        this.transactions = transactions;
        this.agencies = agencies;
        this.links = links;
        this.acts = acts;
        this.clock = clock;
    }

    /** One step: where the successor has a successor too, the next look finds it. */
    public Uni<Void> follow(TenantId tenant, DistrictOrganizationId organization) {
        Caller self = Caller.system(tenant, SELF);
        return transactions.as(
                self, session -> links.lastLink(session, organization).chain(link -> link.filter(AgencyLink::holds)
                        .map(held -> followed(session, self, held))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> followed(Mutiny.Session session, Caller self, AgencyLink held) {
        return agencies.get(session, held.heldAgency())
                .map(Agency::succession)
                .onItem()
                .ifNotNull()
                .transformToUni(succession -> acts.add(session, self, next(held, succession)));
    }

    /** The act is that of whoever decided the succession. */
    private AgencyLink next(AgencyLink held, Succession succession) {
        return AgencyLink.to(
                succession.successor(),
                held.organization(),
                held.version() + 1,
                succession.decidedBy(),
                clock.instant());
    }
}
