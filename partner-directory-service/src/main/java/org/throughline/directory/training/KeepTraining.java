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
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.Registers;
import org.throughline.directory.register.Write;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.tenancy.TenantId;

/** Records training, and withdraws records of it. */
@ApplicationScoped
public class KeepTraining {

    private final Registers registers;
    private final TrainingRecords records;
    private final RequirePerson people;
    private final DistrictDay days;

    public KeepTraining(Registers registers, TrainingRecords records, RequirePerson people, DistrictDay days) {
        this.registers = registers;
        this.records = records;
        this.people = people;
        this.days = days;
    }

    /** Fails with 403 for a coordinator's own training, and with 422 for nobody's and for what is yet to be completed. */
    public Uni<Entry<TrainingRecord>> record(Write write, TrainingRecord record) {
        requireOthers(write.caller(), record);
        return registers.addAsked(
                write,
                TrainingRecords.REGISTER,
                () -> people.known(write.caller(), record.person()),
                session -> completed(session, write.caller().requireTenant(), record));
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
    public Uni<Entry<TrainingRecord>> withdraw(Write write, UUID id, Withdrawal.Reason reason, @Nullable String note) {
        String by = write.caller().person().value();
        return registers.act(
                write, TrainingRecords.REGISTER, id, (session, entry) -> days.today(session, entry.tenant())
                        .map(today -> entry.content().withdraw(new Withdrawal(today, by, reason, note))));
    }

    public Uni<Entry<TrainingRecord>> get(Caller caller, UUID id) {
        return registers.get(caller, TrainingRecords.REGISTER, id);
    }

    public Uni<Page<Entry<TrainingRecord>>> page(@Nullable String person, PageRequest page) {
        return registers.page(TrainingRecords.REGISTER, TrainingRecords.of(person), page);
    }

    /**
     * What ends from one day to another, both included, and was not renewed beyond that; in a transaction that is open.
     */
    public Uni<List<Entry<TrainingRecord>>> expiringBetween(Mutiny.Session session, LocalDate from, LocalDate until) {
        return records.endingBetween(session, from, until)
                .onItem()
                .transformToMulti(ending -> Multi.createFrom().iterable(ending))
                .onItem()
                .transformToUniAndConcatenate(record -> unlessRenewed(session, record))
                .collect()
                .asList();
    }

    /** Null when it was. */
    private Uni<Entry<TrainingRecord>> unlessRenewed(Mutiny.Session session, Entry<TrainingRecord> ending) {
        String person = ending.content().person();
        return records.ofAll(session, List.of(person))
                .map(known -> known.getOrDefault(person, List.of()).stream()
                        .noneMatch(record -> record.outlasts(ending.content())))
                .chain(last ->
                        last ? Uni.createFrom().item(ending) : Uni.createFrom().nullItem());
    }
}
