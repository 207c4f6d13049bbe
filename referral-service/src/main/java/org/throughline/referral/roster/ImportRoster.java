package org.throughline.referral.roster;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.due.DueKind;
import org.throughline.referral.due.DueTask;
import org.throughline.referral.roster.RosterImports.Ending;

/** Reads a received package and writes it in batches; begun again after a crash it ends with the same result. */
@ApplicationScoped
public class ImportRoster implements DueTask {

    private static final int BATCH = 500;

    private final Transactions transactions;
    private final RosterImports imports;
    private final RosterWriting writing;
    private final UnpackRoster unpacking;
    private final ContactNotice notices;
    private final Duration lease;

    public ImportRoster(
            Transactions transactions,
            RosterImports imports,
            RosterWriting writing,
            UnpackRoster unpacking,
            ContactNotice notices,
            @ConfigProperty(name = "throughline.roster.lease") Duration lease) {
        this.transactions = transactions;
        this.imports = imports;
        this.writing = writing;
        this.unpacking = unpacking;
        this.notices = notices;
        this.lease = lease;
    }

    @Override
    public DueKind kind() {
        return DueKind.ROSTER_IMPORT;
    }

    @Override
    public Duration lease() {
        return lease;
    }

    @Override
    public Uni<Void> perform(TenantId tenant, UUID id) {
        Run run = new Run(tenant, new ImportId(id));
        return transactions
                .forTenant(tenant, session -> imports.find(session, tenant, run.id()))
                .chain(found -> perform(run, found.state()));
    }

    private Uni<Void> perform(Run run, ImportState state) {
        if (state.isFinal()) {
            return Uni.createFrom().voidItem();
        }
        if (state == ImportState.RECEIVING) {
            return finish(run, new Ending(ImportState.ABANDONED, 0, List.of(), List.of()));
        }
        return unpacking
                .unpack(run.tenant(), run.id())
                .chain(path -> take(run, path))
                .onFailure(RosterRefused.class)
                .recoverWithUni(refused -> refuse(run, (RosterRefused) refused));
    }

    private Uni<Void> take(Run run, Path path) {
        return transactions
                .forTenant(run.tenant(), session -> writing.known(session, run.tenant()))
                .chain(known -> unpacking.read(run.tenant(), path, known))
                .eventually(() -> unpacking.discard(path))
                .call(roster -> write(run, roster))
                .chain(roster -> departures(run, roster));
    }

    private Uni<Void> write(Run run, Roster roster) {
        List<RosterStudent> staying =
                roster.students().stream().filter(student -> !student.leaving()).toList();
        return batches(run, roster.schools(), writing::schools)
                .chain(() -> students(run, staying))
                .chain(() -> guardians(run, roster.guardians()))
                .chain(() -> batches(run, roster.guardianships(), writing::guardianships));
    }

    private Uni<Void> students(Run run, List<RosterStudent> students) {
        return Multi.createFrom()
                .iterable(split(students))
                .onItem()
                .scan(() -> new Batch(List.of(), 0), Batch::next)
                .onItem()
                .transformToUniAndConcatenate(batch -> transactions.forTenant(
                        run.tenant(), session -> writeBatch(session, run, batch, students.size())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> writeBatch(Mutiny.Session session, Run run, Batch batch, int total) {
        return writing.students(session, run.tenant(), batch.students())
                .chain(() -> imports.progress(session, run.tenant(), run.id(), batch.done(), total));
    }

    private Uni<Void> guardians(Run run, List<RosterGuardian> guardians) {
        return transactions
                .forTenant(run.tenant(), session -> imports.source(session, run.tenant(), run.id()))
                .chain(source ->
                        batches(run, guardians, (session, tenant, batch) -> guardians(session, tenant, source, batch)));
    }

    /** Who is no longer reached somewhere is told there, once: with the change. */
    private Uni<Void> guardians(
            Mutiny.Session session, TenantId tenant, RosterSource source, List<RosterGuardian> batch) {
        return writing.guardians(session, tenant, source, batch)
                .chain(retired -> notices.tell(session, tenant, retired));
    }

    private <T> Uni<Void> batches(Run run, List<T> rows, BatchWrite<T> write) {
        return Multi.createFrom()
                .iterable(split(rows))
                .onItem()
                .transformToUniAndConcatenate(batch ->
                        transactions.forTenant(run.tenant(), session -> write.write(session, run.tenant(), batch)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Who left is decided and written together with the end, so that it happens once. */
    private Uni<Void> departures(Run run, Roster roster) {
        return transactions.forTenant(run.tenant(), session -> writing.enrolled(session, run.tenant())
                .map(enrolled -> Departures.of(enrolled, roster))
                .chain(departures -> leave(session, run, roster, departures)));
    }

    private Uni<Void> leave(Mutiny.Session session, Run run, Roster roster, Departures departures) {
        List<RosterFault> faults = new ArrayList<>(roster.faults());
        faults.addAll(departures.faults());
        return writing.leave(session, run.tenant(), departures.students())
                .map(left -> new Ending(ImportState.DONE, left, roster.files(), faults))
                .chain(ending -> imports.finish(session, run.tenant(), run.id(), ending));
    }

    private Uni<Void> refuse(Run run, RosterRefused refused) {
        return finish(run, new Ending(ImportState.REFUSED, 0, List.of(), refused.faults()));
    }

    private Uni<Void> finish(Run run, Ending ending) {
        return transactions.forTenant(run.tenant(), session -> imports.finish(session, run.tenant(), run.id(), ending));
    }

    private static <T> List<List<T>> split(List<T> rows) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.add(rows.subList(from, Math.min(from + BATCH, rows.size())));
        }
        return batches;
    }

    private record Run(TenantId tenant, ImportId id) {}

    /** A batch of students, and how many are done with it. */
    private record Batch(List<RosterStudent> students, int done) {
        Batch next(List<RosterStudent> following) {
            return new Batch(following, done + following.size());
        }
    }

    /** One of the writings. */
    private interface BatchWrite<T> {
        Uni<Void> write(Mutiny.Session session, TenantId tenant, List<T> batch);
    }
}
