package org.throughline.directory.training;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DistrictDay;
import org.throughline.directory.Invalid;
import org.throughline.directory.gate.DateGates;
import org.throughline.directory.gate.Gate;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryJournal;
import org.throughline.directory.register.Register;
import org.throughline.directory.register.Registers;
import org.throughline.directory.register.Selection;
import org.throughline.directory.register.Told;
import org.throughline.directory.register.Write;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Records training, and answers with whom student data may be shared as far as training goes. */
@ApplicationScoped
public class KeepTraining {

    private static final String PERSON = "person";
    private static final String VALID_UNTIL = "valid_until";

    private static final Register<TrainingRecord> RECORDS = new Register<>(
            "training_record",
            TrainingRecord.class,
            List.of(
                    new Register.Column<>(PERSON, TrainingRecord::person),
                    new Register.Column<>(VALID_UNTIL, record -> record.withdrawn() ? null : record.validUntil())),
            (before, after) -> new Told(TrainingRecorded.TYPE, TrainingRecorded.of(after.id(), after.content())));

    private final Registers registers;
    private final EntryJournal journal;
    private final Transactions transactions;
    private final DateGates gates;
    private final DistrictDay days;

    public KeepTraining(
            Registers registers, EntryJournal journal, Transactions transactions, DateGates gates, DistrictDay days) {
        this.registers = registers;
        this.journal = journal;
        this.transactions = transactions;
        this.gates = gates;
        this.days = days;
    }

    /** Fails with 403 for a coordinator's own training, and with 422 for what is yet to be completed. */
    public Uni<Entry<TrainingRecord>> record(Write write, TrainingRecord record) {
        requireOthers(write.caller(), record);
        return registers.add(
                write, RECORDS, session -> completed(session, write.caller().requireTenant(), record));
    }

    /** Nobody vouches for himself but a district's admin, whom nobody else might be there to vouch for. */
    private static void requireOthers(Caller caller, TrainingRecord record) {
        if (!caller.has(Role.DISTRICT_ADMIN) && caller.person().value().equals(record.person())) {
            throw new ProblemException(KitProblem.FORBIDDEN, "Somebody else records one's own training.");
        }
    }

    private Uni<TrainingRecord> completed(Mutiny.Session session, TenantId tenant, TrainingRecord record) {
        return days.today(session, tenant).map(today -> {
            if (record.completedOn().isAfter(today)) {
                throw Invalid.at("/completedOn", "IN_THE_FUTURE", "It is today or earlier, in the district's zone.");
            }
            return record;
        });
    }

    /** A record made in error, or revoked, counts no more; it stays to be seen. */
    public Uni<Entry<TrainingRecord>> withdraw(Write write, UUID id) {
        return registers.act(write, RECORDS, id, (session, entry) -> days.today(session, entry.tenant())
                .map(entry.content()::withdraw));
    }

    public Uni<Entry<TrainingRecord>> get(Caller caller, UUID id) {
        return registers.get(caller, RECORDS, id);
    }

    public Uni<Page<Entry<TrainingRecord>>> page(@Nullable String person, PageRequest page) {
        return registers.page(RECORDS, Selection.ALL.where(PERSON, person), page);
    }

    /**
     * What ends from one day to another, both included, and was not renewed beyond that; in a transaction that is open.
     */
    public Uni<List<Entry<TrainingRecord>>> expiringBetween(Mutiny.Session session, LocalDate from, LocalDate until) {
        return journal.all(
                        session, RECORDS, Selection.ALL.from(VALID_UNTIL, from).until(VALID_UNTIL, until))
                .onItem()
                .transformToMulti(ending -> Multi.createFrom().iterable(ending))
                .onItem()
                .transformToUniAndConcatenate(record -> unlessRenewed(session, record))
                .collect()
                .asList();
    }

    /** Null when it was. */
    private Uni<Entry<TrainingRecord>> unlessRenewed(Mutiny.Session session, Entry<TrainingRecord> ending) {
        return journal.all(
                        session,
                        RECORDS,
                        Selection.ALL.where(PERSON, ending.content().person()))
                .map(records ->
                        records.stream().noneMatch(record -> record.content().outlasts(ending.content())))
                .chain(last ->
                        last ? Uni.createFrom().item(ending) : Uni.createFrom().nullItem());
    }

    /** A person of whom nothing was recorded lacks everything. */
    public Uni<Standing> standing(Caller caller, String person) {
        TenantId tenant = caller.requireTenant();
        return transactions.as(caller, session -> gates.today(session, tenant, Gate.TRAINING)
                .chain(today -> standing(session, person, today)));
    }

    private Uni<Standing> standing(Mutiny.Session session, String person, DateGates.Today today) {
        return journal.all(session, RECORDS, Selection.ALL.where(PERSON, person))
                .map(entries -> entries.stream().map(Entry::content).toList())
                .map((List<TrainingRecord> records) -> Standing.of(records, today.day(), today.mode()));
    }
}
