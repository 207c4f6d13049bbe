package org.throughline.directory.program;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.OwnAgency;
import org.throughline.directory.capacity.CapacityBook;
import org.throughline.directory.capacity.Offering;
import org.throughline.directory.capacity.Reported;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

/**
 * Carries the last report of a program to a service that is linked to it. The report, its fact and how far it was carried are
 * written together, while the service is held: whoever comes second finds nothing to do, and whoever is killed leaves nothing.
 */
@ApplicationScoped
public class FollowPrograms {

    private final Transactions transactions;
    private final Tenants tenants;
    private final Programs programs;
    private final ProgramLinks links;
    private final CapacityBook book;

    FollowPrograms(
            Transactions transactions, Tenants tenants, Programs programs, ProgramLinks links, CapacityBook book) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.programs = programs;
        this.links = links;
        this.book = book;
    }

    /** Reads as the agency, whose report it is, and writes in the district. */
    public Uni<Void> follow(TenantId tenant, Offering offering, AgencyId agency) {
        return transactions.as(OwnAgency.inPlaceOf(agency), session -> transactions
                .enterTenant(session, tenant)
                .chain(() -> links.hold(session, tenant, offering.service()))
                .chain(behind -> behind.equals(Optional.of(agency))
                        ? links.last(session, offering)
                        : Uni.createFrom().item(Optional.<ProgramLink>empty()))
                .chain(link -> link.map(held -> carried(session, tenant, held))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> carried(Mutiny.Session session, TenantId tenant, ProgramLink link) {
        ProgramId program = link.program();
        return program == null
                ? Uni.createFrom().voidItem()
                : programs.find(session, program)
                        .map(found -> found.filter(kept -> link.isBehind(kept.program())))
                        .chain(due -> due.map(kept -> carried(session, tenant, link, kept))
                                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** As whose the carried reports are. */
    static String reporter(Program program) {
        return "program:" + program.id().value();
    }

    private Uni<Void> carried(Mutiny.Session session, TenantId tenant, ProgramLink link, KeptProgram kept) {
        ProgramReport report = kept.report().orElseThrow(ProblemException::notFound);
        return tenants.byId(session, tenant)
                .map(district -> new Reported(
                        link.offering(),
                        report.shared().seenBy(district.code()),
                        report.asOf(),
                        reporter(kept.program())))
                .chain(reported -> book.carry(session, tenant, reported))
                .chain(() -> links.carried(session, tenant, link, kept.program().version()));
    }
}
