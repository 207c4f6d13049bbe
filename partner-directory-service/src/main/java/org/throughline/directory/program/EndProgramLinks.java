package org.throughline.directory.program;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.OwnAgency;
import org.throughline.directory.capacity.CapacityBook;
import org.throughline.directory.capacity.Offering;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/**
 * Lets a service go whose program has ended: what the program told of its places is believed no more, and whoever reported
 * them before may again. The act, its fact and the end of the report are written together, while the service is held.
 */
@ApplicationScoped
public class EndProgramLinks {

    private final Transactions transactions;
    private final Programs programs;
    private final ProgramLinks links;
    private final ProgramLinkActs acts;
    private final CapacityBook book;

    EndProgramLinks(
            Transactions transactions, Programs programs, ProgramLinks links, ProgramLinkActs acts, CapacityBook book) {
        this.transactions = transactions;
        this.programs = programs;
        this.links = links;
        this.acts = acts;
        this.book = book;
    }

    /** Nothing where the offering has left already. */
    public Uni<Void> end(TenantId tenant, Offering offering, AgencyId agency) {
        return transactions.as(OwnAgency.inPlaceOf(agency), session -> transactions
                .enterTenant(session, tenant)
                .chain(() -> links.hold(session, tenant, offering.service()))
                .chain(() -> links.last(session, offering))
                .chain(link -> over(session, link))
                .chain(over -> over.map(program -> ended(session, tenant, offering, program))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Optional<Program>> over(Mutiny.Session session, Optional<ProgramLink> link) {
        return link.map(ProgramLink::program)
                .map(program -> programs.find(session, program))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(found -> found.map(KeptProgram::program).filter(acts::isOver));
    }

    private Uni<Void> ended(Mutiny.Session session, TenantId tenant, Offering offering, Program program) {
        String self = OwnAgency.inPlaceOf(program.agency()).person().value();
        return book.end(session, tenant, offering, FollowPrograms.reporter(program))
                .chain(() -> acts.add(session, tenant, ProgramLinkActs.Act.ending(offering, program, self)))
                .replaceWithVoid();
    }
}
