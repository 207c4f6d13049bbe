package org.throughline.directory.program;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.capacity.Capacities;
import org.throughline.directory.capacity.Offering;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** A district says which program of the agency behind a service keeps its places. Every act is kept, with who and when. */
@ApplicationScoped
public class LinkProgram {

    private final Transactions transactions;
    private final Capacities capacities;
    private final Programs programs;
    private final ProgramLinks links;
    private final ProgramLinkActs acts;

    LinkProgram(
            Transactions transactions,
            Capacities capacities,
            Programs programs,
            ProgramLinks links,
            ProgramLinkActs acts) {
        this.transactions = transactions;
        this.capacities = capacities;
        this.programs = programs;
        this.links = links;
        this.acts = acts;
    }

    /** The last act. Fails with 404 when the offering was never linked to a program. */
    public Uni<ProgramLink> get(Caller caller, Offering offering) {
        return transactions.as(caller, session -> capacities
                .owner(session, offering.service())
                .chain(() -> links.last(session, offering))
                .map(link -> link.orElseThrow(ProblemException::notFound)));
    }

    /**
     * Fails with 404 when the service is not there, or not at the location, and with {@link ProgramRefused}.
     *
     * @param program null when none keeps its places any more
     * @param ifMatch needed once the offering was linked
     */
    public Uni<ProgramLink> link(
            Caller caller, Offering offering, @Nullable ProgramId program, @Nullable String ifMatch) {
        TenantId tenant = caller.requireTenant();
        ProgramLinkActs.Act act =
                new ProgramLinkActs.Act(offering, program, caller.person().value());
        return transactions.as(caller, session -> links.hold(session, tenant, offering.service())
                .call(() -> capacities.requireLocation(session, offering))
                .chain(agency -> links.last(session, offering)
                        .chain(before -> isSo(before, program)
                                ? Uni.createFrom().item(before.orElseThrow(ProblemException::notFound))
                                : linked(session, tenant, agency, before, act, ifMatch))));
    }

    private static boolean isSo(Optional<ProgramLink> before, @Nullable ProgramId program) {
        return before.map(link -> link.isTo(program)).orElse(program == null);
    }

    private Uni<ProgramLink> linked(
            Mutiny.Session session,
            TenantId tenant,
            Optional<AgencyId> agency,
            Optional<ProgramLink> before,
            ProgramLinkActs.Act act,
            @Nullable String ifMatch) {
        EntityTags.requireRead(ifMatch, before.map(ProgramLink::version).orElse(0L));
        return requireOf(session, agency, act.program()).chain(() -> acts.add(session, tenant, act));
    }

    private Uni<Void> requireOf(Mutiny.Session session, Optional<AgencyId> agency, @Nullable ProgramId program) {
        return program == null
                ? Uni.createFrom().voidItem()
                : programs.find(session, program)
                        .map(found -> found.orElseThrow(() -> new ProgramRefused(ProgramRefused.Reason.UNKNOWN)))
                        .invoke(kept -> requireSame(agency, kept.program()))
                        .invoke(kept -> acts.requireRunning(kept.program()))
                        .replaceWithVoid();
    }

    private static void requireSame(Optional<AgencyId> agency, Program program) {
        if (!agency.equals(Optional.of(program.agency()))) {
            throw new ProgramRefused(ProgramRefused.Reason.OF_ANOTHER_AGENCY);
        }
    }
}
