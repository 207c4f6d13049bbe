package org.throughline.directory.program;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.OwnAgency;
import org.throughline.directory.capacity.Reported;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** An agency keeps its programs and reports their places, once for all districts. */
@ApplicationScoped
public class KeepPrograms {

    private final Transactions transactions;
    private final OwnAgency agencies;
    private final Programs programs;
    private final Idempotency idempotency;
    private final Naming naming;

    public KeepPrograms(
            Transactions transactions, OwnAgency agencies, Programs programs, Idempotency idempotency, Naming naming) {
        this.transactions = transactions;
        this.agencies = agencies;
        this.programs = programs;
        this.idempotency = idempotency;
        this.naming = naming;
    }

    /** Names what is added and dates what is reported. */
    @ApplicationScoped
    static class Naming {

        private final Ids ids;
        private final Clock clock;

        Naming(Ids ids, Clock clock) {
            this.ids = ids;
            this.clock = clock;
        }

        ProgramId next() {
            return new ProgramId(ids.next());
        }

        /** @throws ProgramRefused once it has ended */
        Program reported(Program program) {
            return program.reported(clock.instant());
        }

        /** @throws ProblemException 422 for a time to come */
        Instant asOf(@Nullable Instant told) {
            return Reported.asOf(told, clock.instant());
        }
    }

    /** What is told of a program's places; without a time they are those of now. */
    public record Telling(SharedPlaces shared, @Nullable Instant asOf) {}

    /** Fails with 404 unless the agency is the caller's and verified. */
    public Uni<KeptProgram> add(Caller caller, AgencyId agency, String name, @Nullable String key) {
        return transactions.as(caller, session -> agencies.enter(session, caller, agency)
                .chain(district -> idempotency.once(
                        session,
                        request(caller, district, name, key),
                        () -> added(session, caller, Program.added(naming.next(), agency, district, name))))
                .chain(made -> programs.requireOf(session, agency, new ProgramId(made.resource()))));
    }

    private static IdempotentRequest request(Caller caller, TenantId district, String name, @Nullable String key) {
        return new IdempotentRequest(district, caller.person().value(), "addProgram", key, name);
    }

    private Uni<Created> added(Mutiny.Session session, Caller caller, Program program) {
        return programs.add(session, caller, program)
                .replaceWith(Created.of(201, program.id().value()));
    }

    /** Fails with 404 when the caller sees no such program of the agency. */
    public Uni<KeptProgram> get(Caller caller, AgencyId agency, ProgramId id) {
        return transactions.as(caller, session -> programs.requireOf(session, agency, id));
    }

    /** Those that the caller sees. */
    public Uni<Page<KeptProgram>> page(AgencyId agency, PageRequest page) {
        Optional<ProgramId> after = page.position().map(UUID::fromString).map(ProgramId::new);
        return transactions
                .as(page.caller(), session -> programs.of(session, agency, after, page.rows()))
                .map(rows -> Page.of(
                        rows, page.limit(), kept -> kept.program().id().value().toString()));
    }

    /**
     * Fails with {@link ProgramRefused} once the program has ended.
     *
     * @param ifMatch needed when there is a report of the program already, or it was given another name
     */
    public Uni<KeptProgram> report(
            Caller caller, AgencyId agency, ProgramId id, Telling telling, @Nullable String ifMatch) {
        OwnAgency.requireOwn(caller, agency);
        return transactions.as(caller, session -> programs.requireOf(session, agency, id)
                .map(KeptProgram::program)
                .invoke(program -> EntityTags.requireRead(ifMatch, program.revision()))
                .map(naming::reported)
                .call(() -> requireKnown(session, telling.shared()))
                .call(reported -> transactions.enterTenant(session, reported.keptUnder()))
                .call(reported -> programs.report(session, reported, report(caller, telling)))
                .chain(() -> programs.requireOf(session, agency, id)));
    }

    private ProgramReport report(Caller caller, Telling telling) {
        return new ProgramReport(
                telling.shared(), naming.asOf(telling.asOf()), caller.person().value());
    }

    private Uni<Void> requireKnown(Mutiny.Session session, SharedPlaces shared) {
        return programs.unknownDistricts(
                        session, shared.shares().stream().map(Share::district).toList())
                .map(shared::ofUnknown)
                .invoke(Invalid::requireNone)
                .replaceWithVoid();
    }
}
