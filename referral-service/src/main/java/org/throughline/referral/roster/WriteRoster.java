package org.throughline.referral.roster;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.roster.RosterImports.Ending;

/** Writes what a package says, in batches; written again after a crash it comes to the same. */
@ApplicationScoped
class WriteRoster {

    private static final int BATCH = 500;

    private final Transactions transactions;
    private final RosterImports imports;
    private final RosterWriting rows;
    private final WriteSchools schools;
    private final WriteGuardians guardians;

    WriteRoster(
            Transactions transactions,
            RosterImports imports,
            RosterWriting rows,
            WriteSchools schools,
            WriteGuardians guardians) {
        this.transactions = transactions;
        this.imports = imports;
        this.rows = rows;
        this.schools = schools;
        this.guardians = guardians;
    }

    /** One import of a district. */
    record Run(TenantId tenant, ImportId id) {}

    Uni<KnownRoster> known(TenantId tenant) {
        return transactions.forTenant(tenant, session -> rows.known(session, tenant));
    }

    /** Who left, and which schools are no more, comes last: together with the end of the import. */
    Uni<Void> write(Run run, Roster roster) {
        return writeAll(run, roster).chain(() -> departures(run, roster));
    }

    private Uni<Void> writeAll(Run run, Roster roster) {
        List<RosterStudent> staying =
                roster.students().stream().filter(student -> !student.leaving()).toList();
        return batches(run, roster.schools(), schools::write)
                .chain(() -> students(run, staying))
                .chain(() -> guardians(run, roster.guardians()))
                .chain(() -> batches(run, roster.guardianships(), rows::guardianships));
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
        return rows.students(session, run.tenant(), batch.students())
                .chain(() -> imports.progress(session, run.tenant(), run.id(), batch.done(), total));
    }

    private Uni<Void> guardians(Run run, List<RosterGuardian> all) {
        return transactions
                .forTenant(run.tenant(), session -> imports.source(session, run.tenant(), run.id()))
                .chain(source ->
                        batches(run, all, (session, tenant, batch) -> guardians.write(session, tenant, source, batch)));
    }

    private <T> Uni<Void> batches(Run run, List<T> all, BatchWrite<T> write) {
        return Multi.createFrom()
                .iterable(split(all))
                .onItem()
                .transformToUniAndConcatenate(batch ->
                        transactions.forTenant(run.tenant(), session -> write.write(session, run.tenant(), batch)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Who left is decided and written together with the end, so that it happens once. */
    private Uni<Void> departures(Run run, Roster roster) {
        return transactions.forTenant(run.tenant(), session -> rows.enrolled(session, run.tenant())
                .map(enrolled -> Departures.of(enrolled, roster))
                .chain(departures -> leave(session, run, roster, departures)));
    }

    private Uni<Void> leave(Mutiny.Session session, Run run, Roster roster, Departures departures) {
        List<RosterFault> faults = new ArrayList<>(roster.faults());
        faults.addAll(departures.faults());
        return rows.leave(session, run.tenant(), departures.students())
                .call(() -> schools.end(session, run.tenant(), roster))
                .map(left -> new Ending(ImportState.DONE, left, roster.files(), faults))
                .chain(ending -> imports.finish(session, run.tenant(), run.id(), ending));
    }

    private static <T> List<List<T>> split(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
        }
        return batches;
    }

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
