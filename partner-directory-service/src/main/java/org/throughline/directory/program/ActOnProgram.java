package org.throughline.directory.program;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DistrictDay;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.OwnAgency;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** An agency gives its program another name, and ends it. Fails with 404 unless the program is of the caller's agency. */
@ApplicationScoped
public class ActOnProgram {

    private final Transactions transactions;
    private final Programs programs;
    private final Idempotency idempotency;
    private final DistrictDay days;

    ActOnProgram(Transactions transactions, Programs programs, Idempotency idempotency, DistrictDay days) {
        this.transactions = transactions;
        this.programs = programs;
        this.idempotency = idempotency;
        this.days = days;
    }

    /** A program of an agency. */
    public record Of(AgencyId agency, ProgramId program) {}

    /** From which day on a program is not offered any more, and why. */
    public record Ending(LocalDate effectiveFrom, ProgramEnd.Reason reason) {}

    /** Fails with 412 when it was changed since it was read, and with {@link ProgramRefused} once its end is known. */
    public Uni<KeptProgram> name(Caller caller, Of of, String name, @Nullable String ifMatch) {
        OwnAgency.requireOwn(caller, of.agency());
        return transactions.as(caller, session -> found(session, of)
                .invoke(program -> EntityTags.requireSame(EntityTags.requiredVersion(ifMatch), program.revision()))
                .call(program -> programs.act(session, caller, program.named(name)))
                .chain(() -> programs.requireOf(session, of.agency(), of.program())));
    }

    /** Fails with {@link ProgramRefused} when another end is known; the same again is answered with what is so. */
    public Uni<KeptProgram> end(Caller caller, Of of, Ending ending, @Nullable String key) {
        OwnAgency.requireOwn(caller, of.agency());
        return transactions.as(caller, session -> found(session, of)
                .call(program -> idempotency.once(
                        session, request(caller, program, ending, key), () -> ended(session, caller, program, ending)))
                .chain(() -> programs.requireOf(session, of.agency(), of.program())));
    }

    private Uni<Program> found(Mutiny.Session session, Of of) {
        return programs.requireOf(session, of.agency(), of.program())
                .map(KeptProgram::program)
                .call(program -> transactions.enterTenant(session, program.keptUnder()));
    }

    private static IdempotentRequest request(Caller caller, Program program, Ending ending, @Nullable String key) {
        String operation = "endProgram/" + program.id().value();
        return new IdempotentRequest(program.keptUnder(), caller.person().value(), operation, key, ending);
    }

    private Uni<Created> ended(Mutiny.Session session, Caller caller, Program program, Ending ending) {
        ProgramEnd known = program.end();
        Uni<Void> done = known != null && known.isFrom(ending.effectiveFrom(), ending.reason())
                ? Uni.createFrom().voidItem()
                : acted(session, caller, program, ending);
        return done.replaceWith(Created.of(200, program.id().value()));
    }

    private Uni<Void> acted(Mutiny.Session session, Caller caller, Program program, Ending ending) {
        program.requireEndless();
        return days.today(session, program.keptUnder())
                .invoke(today -> requireNotBefore(today, ending))
                .chain(() -> days.begins(session, program.keptUnder(), ending.effectiveFrom()))
                .map(at -> program.ending(new ProgramEnd(ending.effectiveFrom(), ending.reason(), at)))
                .chain(acted -> programs.act(session, caller, acted));
    }

    private static void requireNotBefore(LocalDate today, Ending ending) {
        if (ending.effectiveFrom().isBefore(today)) {
            throw new ProgramRefused(ProgramRefused.Reason.END_IN_THE_PAST);
        }
    }
}
