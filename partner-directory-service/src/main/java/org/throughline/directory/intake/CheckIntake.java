package org.throughline.directory.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.gate.DateGates;
import org.throughline.directory.gate.Gate;
import org.throughline.directory.intake.form.CompletenessCheck;
import org.throughline.directory.intake.form.Given;
import org.throughline.directory.partner.Partners;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryJournal;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Checks what is at hand for a student against the version in force. Nothing of it is stored or logged. */
@ApplicationScoped
public class CheckIntake {

    private final Transactions transactions;
    private final EntryJournal journal;
    private final Partners partners;
    private final DateGates gates;

    public CheckIntake(Transactions transactions, EntryJournal journal, Partners partners, DateGates gates) {
        this.transactions = transactions;
        this.journal = journal;
        this.partners = partners;
        this.gates = gates;
    }

    /** What is checked against what. */
    private record Case(DateGates.Today today, @Nullable Entry<IntakeRequirements> inForce) {}

    /**
     * Fails with 404 for an unknown service, and with 422 when the school year is needed and not told.
     *
     * @param on the day on which it is judged; null for today
     */
    public Uni<Completeness> check(Caller caller, UUID service, Given given, @Nullable LocalDate on) {
        TenantId tenant = caller.requireTenant();
        return transactions
                .as(caller, session -> partners.provider(session, service)
                        .chain(() -> day(session, tenant, on))
                        .chain(day -> toJudge(session, service, day)))
                .map(found -> judged(found, given));
    }

    private Uni<DateGates.Today> day(Mutiny.Session session, TenantId tenant, @Nullable LocalDate on) {
        return on == null
                ? gates.today(session, tenant, Gate.INTAKE)
                : gates.mode(session, tenant, Gate.INTAKE, on).map(mode -> new DateGates.Today(on, mode));
    }

    private Uni<Case> toJudge(Mutiny.Session session, UUID service, DateGates.Today today) {
        return journal.all(session, IntakeRegister.REGISTER, IntakeRegister.of(service))
                .map(IntakeRegister::inForce)
                .map((Optional<Entry<IntakeRequirements>> inForce) -> new Case(today, inForce.orElse(null)));
    }

    private static Completeness judged(Case found, Given given) {
        CompletenessCheck check = new CompletenessCheck(given, found.today().day());
        Entry<IntakeRequirements> inForce = found.inForce();
        if (inForce == null) {
            return new Completeness(
                    null, found.today().mode(), List.of(), List.of(), check.notAskedFor(List.of(), List.of()));
        }
        IntakeRequirements requirements = inForce.content();
        if (requirements.needsSchoolYear() && given.schoolYear() == null) {
            throw Invalid.at("/schoolYearFirstDay", "NEEDED", "Some of these pieces are renewed each school year.");
        }
        return new Completeness(
                inForce,
                found.today().mode(),
                check.missing(requirements.forms(), requirements.documents()),
                check.notInTheFamilysLanguage(requirements.forms()),
                check.notAskedFor(requirements.forms(), requirements.documents()));
    }
}
