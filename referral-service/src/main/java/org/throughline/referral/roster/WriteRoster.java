package org.throughline.referral.roster;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.family.ContactNotice;
import org.throughline.referral.family.ContactNotices;
import org.throughline.referral.roster.RosterImports.Ending;

/** Writes what a package says, in batches; written again after a crash it comes to the same. */
@ApplicationScoped
class WriteRoster {

    private static final int BATCH = 500;

    private final Transactions transactions;
    private final RosterImports imports;
    private final RosterWriting rows;
    private final RosterContacts contacts;
    private final ContactNotices notices;

    WriteRoster(
            Transactions transactions,
            RosterImports imports,
            RosterWriting rows,
            RosterContacts contacts,
            ContactNotices notices) {
        this.transactions = transactions;
        this.imports = imports;
        this.rows = rows;
        this.contacts = contacts;
        this.notices = notices;
    }

    /** One import of a district. */
    record Run(TenantId tenant, ImportId id) {}

    Uni<KnownRoster> known(TenantId tenant) {
        return transactions.forTenant(tenant, session -> rows.known(session, tenant));
    }

    /** Who left comes last, together with the end of the import. */
    Uni<Void> write(Run run, Roster roster) {
        return writeAll(run, roster).chain(() -> departures(run, roster));
    }

    private Uni<Void> writeAll(Run run, Roster roster) {
        List<RosterStudent> staying =
                roster.students().stream().filter(student -> !student.leaving()).toList();
        return batches(run, roster.schools(), rows::schools)
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

    private Uni<Void> guardians(Run run, List<RosterGuardian> guardians) {
        return transactions
                .forTenant(run.tenant(), session -> imports.source(session, run.tenant(), run.id()))
                .chain(source ->
                        batches(run, guardians, (session, tenant, batch) -> guardians(session, tenant, source, batch)));
    }

    /** Who was reached until now is told, once: with the change. */
    private Uni<Void> guardians(
            Mutiny.Session session, TenantId tenant, RosterSource source, List<RosterGuardian> batch) {
        return rows.guardians(session, tenant, batch)
                .chain(() -> contacts.known(session, tenant, batch))
                .map(known -> changes(batch, known))
                .call(changes -> contacts.change(session, tenant, source, changes))
                .chain(changes -> notices.tell(session, tenant, notices(changes)));
    }

    private static List<ContactChanges> changes(List<RosterGuardian> batch, Map<String, List<KnownContact>> known) {
        return batch.stream()
                .map(guardian -> ContactChanges.of(guardian, known.getOrDefault(guardian.sourcedId(), List.of())))
                .toList();
    }

    private static List<ContactNotice> notices(List<ContactChanges> changes) {
        return changes.stream().flatMap(changed -> changed.notices().stream()).toList();
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
