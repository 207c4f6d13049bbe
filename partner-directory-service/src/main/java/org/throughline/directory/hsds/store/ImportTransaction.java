package org.throughline.directory.hsds.store;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.InOrder;
import org.throughline.directory.ListingWriters;
import org.throughline.directory.hsds.DirectoryChanges;
import org.throughline.directory.hsds.ImportRun;
import org.throughline.directory.hsds.RecordsChanged;
import org.throughline.kit.tenancy.TenantId;

/** One import's way into the directory: the tables that say what there is. */
final class ImportTransaction {

    private final Mutiny.Session session;
    private final TenantId tenant;
    private final ImportStatements statements;
    private final ImportRun run;
    /** As text: the same to the microsecond wherever it is compared. */
    private final String now;

    ImportTransaction(Mutiny.Session session, TenantId tenant, ImportRun run, Instant now) {
        this.session = session;
        this.tenant = tenant;
        this.statements = new ImportStatements(session, tenant);
        this.run = run;
        this.now = now.atOffset(ZoneOffset.UTC).toString();
    }

    /** Two imports of one source wait for each other. */
    Uni<DirectoryChanges> compare() {
        return statements
                .plans(StagingSql.FOR_ALL_ROWS)
                .chain(() -> statements
                        .select(ImportSql.LOCK, String.class, source())
                        .getSingleResult())
                .chain(() -> statements.execute(StagingSql.RECOGNIZE, run.id().value(), source()))
                .chain(() -> statements
                        .select(StagingSql.COMPARE, String.class, run.id().value(), source())
                        .getSingleResult())
                .map(json -> JsonText.read(json, DirectoryChanges.class));
    }

    Uni<Void> writeRecords(DirectoryChanges changes) {
        UUID id = run.id().value();
        return statements
                .execute(ImportSql.ADD_RECORDS, id, source(), now)
                .chain(() -> statements
                        .select(StagingSql.CHANGES_KNOWN, Boolean.class, id)
                        .getSingleResult())
                .chain(known -> known || changes.withdrawn() > 0
                        ? rewriteKnown(changes)
                        : Uni.createFrom().voidItem())
                .chain(() -> statements
                        .select(StagingSql.CHANGED_TABLES, String.class, id)
                        .getResultList())
                .chain(tables -> InOrder.each(StagingSql.nestChanged(tables), sql -> statements.execute(sql, id)))
                .chain(() -> statements.execute(ImportSql.MARK_PRESENT_CARRIERS, id, now));
    }

    /** What carries a changed record is marked by the old nestings too, before they are forgotten. */
    private Uni<Void> rewriteKnown(DirectoryChanges changes) {
        UUID id = run.id().value();
        return statements
                .execute(ImportSql.CHANGE_RECORDS, id, now)
                .chain(() -> changes.withdrawn() > 0
                        ? statements.execute(ImportSql.WITHDRAW_RECORDS, id, source(), now)
                        : Uni.createFrom().voidItem())
                .chain(() -> statements.execute(ImportSql.MARK_FORMER_CARRIERS, id, now))
                .chain(() -> statements.execute(ImportSql.FORGET_NESTINGS, id));
    }

    /** From here on every statement is about some rows. */
    Uni<String> turnToSomeRows() {
        return statements.plans(StagingSql.FOR_SOME_ROWS);
    }

    /**
     * Gives whether this import is the only one of its district that writes, until it ends. One is where the languages await an
     * import, because it stems what those of other sources brought; all others go side by side. To be known before anything is
     * written: two that stem what the other holds would never end.
     */
    Uni<Boolean> alone() {
        return statements
                .select(ListingSql.LANGUAGES_AWAIT_IMPORT, Boolean.class)
                .getSingleResult()
                .call(alone ->
                        alone ? ListingWriters.alone(session, tenant) : ListingWriters.besideOthers(session, tenant));
    }

    /** Also where nothing changed: what a district says of its languages takes effect with its next import. */
    Uni<Void> stemAnew(boolean alone) {
        return alone
                ? statements
                        .execute(ListingSql.STEM_ANEW, now)
                        .chain(() -> statements.execute(ListingSql.STEM_RECORDS_ANEW))
                : stemOwn();
    }

    /** Listings are stemmed as they are written. */
    private Uni<Void> stemOwn() {
        return statements
                .select(ListingSql.SAYS_ITS_LANGUAGES, Boolean.class)
                .getSingleResult()
                .chain(says -> says
                        ? statements.execute(ListingSql.STEM_OWN_RECORDS, source())
                        : Uni.createFrom().voidItem());
    }

    /** Last, so that nothing waits for it but the import's own end. */
    Uni<Void> countAnew(DirectoryChanges changes) {
        return changes.areMany()
                ? session.createNativeQuery("select count_directory_anew()", Boolean.class)
                        .getSingleResult()
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** None where no record was withdrawn. */
    Uni<List<WithdrawnListing>> withdrawListings(DirectoryChanges changes) {
        if (changes.withdrawn() == 0) {
            return Uni.createFrom().item(List.of());
        }
        return statements
                .select(ImportSql.WITHDRAW_LISTINGS, String.class, run.id().value())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> JsonText.read(row, WithdrawnListing.class))
                        .toList());
    }

    /** Before those of the listings that changed are written: a word that only these have comes back with them. */
    Uni<Void> forgetWords(DirectoryChanges changes) {
        return changes.withdrawn() > 0
                ? statements.execute(ListingSql.FORGET_WORDS, source())
                : Uni.createFrom().voidItem();
    }

    /** After the listings that changed were written: of what they were before something may be left that no other is found by. */
    Uni<Void> forgetCodes(DirectoryChanges changes, CodesToWrite codes) {
        return changes.withdrawn() > 0 || codes.leaveOthersInDoubt()
                ? statements.execute(ListingSql.FORGET_CODES, source())
                : Uni.createFrom().voidItem();
    }

    Uni<List<UUID>> changedServices(UUID after, int most) {
        return statements
                .select(ImportSql.CHANGED_SERVICES, UUID.class, source(), now, after, most)
                .getResultList();
    }

    /** Of the records that have documents: by table, and in lists. */
    Uni<List<RecordsChanged>> changedRecords() {
        return statements
                .select(
                        ImportSql.CHANGED_RECORDS,
                        String.class,
                        source(),
                        now,
                        run.id().value(),
                        RecordsChanged.MOST)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> JsonText.read(row, RecordsChanged.class))
                        .toList());
    }

    /** Gives the number of the last fact about each listing. */
    Uni<Map<UUID, Long>> writeListings(List<ListingPlan.ListingWrite> listings) {
        return listings.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : statements.rows(ListingSql.WRITE_LISTINGS, listings).map(ImportTransaction::numbers);
    }

    private static Map<UUID, Long> numbers(List<@Nullable Object[]> rows) {
        Map<UUID, Long> numbers = new HashMap<>();
        rows.forEach(row -> numbers.put((UUID) requireNonNull(row[0]), (Long) requireNonNull(row[1])));
        return numbers;
    }

    ImportStatements statements() {
        return statements;
    }

    String source() {
        return run.request().source();
    }

    /** A listing that was withdrawn, the number of the fact about it, and whether there is one. */
    record WithdrawnListing(UUID id, long factVersion, boolean told) {}
}
