package org.throughline.directory.program;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.agency.Agencies;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.OwnAgency;
import org.throughline.directory.capacity.Offering;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** What the registry's acts do to programs: one goes on under the successor of its agency, and leaves who has another agency. */
@ApplicationScoped
public class FollowAgencies {

    private final Transactions transactions;
    private final Agencies agencies;
    private final Programs programs;
    private final ProgramLinks links;
    private final ProgramLinkActs acts;

    FollowAgencies(
            Transactions transactions, Agencies agencies, Programs programs, ProgramLinks links, ProgramLinkActs acts) {
        this.transactions = transactions;
        this.agencies = agencies;
        this.programs = programs;
        this.links = links;
        this.acts = acts;
    }

    /** One step: where the successor has a successor too, the next look finds it. */
    public Uni<Void> hand(TenantId keptUnder, ProgramId program, AgencyId successor) {
        return transactions.as(OwnAgency.inPlaceOf(successor), session -> transactions
                .enterTenant(session, keptUnder)
                .chain(() -> programs.hand(session, program, successor)));
    }

    /**
     * Ends a link to a program of an agency that is not behind the service any more. While either follows a succession, nothing
     * is ended: they may be on their way to the same.
     */
    public Uni<Void> end(TenantId tenant, Offering offering, AgencyId agency) {
        return transactions.as(OwnAgency.inPlaceOf(agency), session -> transactions
                .enterTenant(session, tenant)
                .chain(() -> links.hold(session, tenant, offering.service()))
                .chain(behind -> isSettled(session, behind, agency))
                .chain(settled -> settled ? ended(session, tenant, offering, agency) : nothing()));
    }

    private Uni<Boolean> isSettled(Mutiny.Session session, Optional<AgencyId> behind, AgencyId agency) {
        if (behind.equals(Optional.of(agency))) {
            return Uni.createFrom().item(false);
        }
        return isVerified(session, agency)
                .chain(settled -> settled && behind.isPresent()
                        ? isVerified(session, behind.get())
                        : Uni.createFrom().item(settled));
    }

    private Uni<Boolean> isVerified(Mutiny.Session session, AgencyId agency) {
        return agencies.districtOf(session, agency).map(Optional::isPresent);
    }

    private Uni<Void> ended(Mutiny.Session session, TenantId tenant, Offering offering, AgencyId agency) {
        String self = OwnAgency.inPlaceOf(agency).person().value();
        return links.last(session, offering)
                .chain(link -> isOf(session, link, agency))
                .chain(theirs -> theirs
                        ? acts.add(session, tenant, new ProgramLinkActs.Act(offering, null, self))
                                .replaceWithVoid()
                        : nothing());
    }

    private Uni<Boolean> isOf(Mutiny.Session session, Optional<ProgramLink> link, AgencyId agency) {
        return link.map(ProgramLink::program)
                .map(program -> programs.find(session, program).map(found -> found.filter(
                                kept -> kept.program().agency().equals(agency))
                        .isPresent()))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
