package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.DirectoryImports;
import org.throughline.directory.hsds.ImportCounts;
import org.throughline.directory.hsds.ImportFormat;
import org.throughline.directory.hsds.ImportId;
import org.throughline.directory.hsds.ImportMode;
import org.throughline.directory.hsds.ImportPhase;
import org.throughline.directory.hsds.ImportRequest;
import org.throughline.directory.hsds.ImportRun;
import org.throughline.directory.hsds.ImportState;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;

/** Imports in PostgreSQL, and what was sent for them, which any process can read. */
@ApplicationScoped
class StoredImports implements DirectoryImports {

    /** No id is higher. */
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /**
     * Ids rise with time. Whatever was given up before anybody took it up was told to nobody. Plain: it would be the service's one
     * statement in Hibernate's own language, and the first of these that a process reads holds its event loop for seconds.
     */
    private static final String LISTED =
            """
            select id, format, source, mode, dry_run, withdraw_many, requested_by, requested_at, state, phase,
                rows_read, records, changed, withdrawn, fault_count, attempt, due_at, finished_at
            from directory_import
            where id < $1 and state <> 'RECEIVING' and not (state = 'FAILED' and attempt = 0)
            order by id desc limit $2""";

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, ImportRun run) {
        return session.persist(ImportRow.of(tenant.value(), run)).chain(session::flush);
    }

    @Override
    public Uni<ImportRun> get(Mutiny.Session session, ImportId id) {
        return find(session, id).map(ImportRow::run);
    }

    @Override
    public Uni<List<ImportRun>> before(Mutiny.Session session, Optional<ImportId> id, int most) {
        return PlainRows.of(session, LISTED, id.map(ImportId::value).orElse(AFTER_ALL), most)
                .map(rows -> rows.stream().map(StoredImports::listed).collect(Collectors.toList()));
    }

    private static ImportRun listed(@Nullable Object[] row) {
        ImportRequest request = new ImportRequest(
                ImportFormat.valueOf((String) row[1]),
                (String) row[2],
                ImportMode.valueOf((String) row[3]),
                (Boolean) row[4],
                (Boolean) row[5],
                Map.of(),
                (String) row[6],
                instant(row[7]));
        return new ImportRun(
                new ImportId((UUID) row[0]),
                request,
                ImportState.valueOf((String) row[8]),
                row[9] == null ? null : ImportPhase.valueOf((String) row[9]),
                new ImportCounts(number(row[10]), number(row[11]), number(row[12]), number(row[13]), number(row[14])),
                List.of(),
                (Integer) row[15],
                row[16] == null ? null : instant(row[16]),
                row[17] == null ? null : instant(row[17]));
    }

    private static Instant instant(Object value) {
        return ((OffsetDateTime) value).toInstant();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    @Override
    public Uni<Void> replace(Mutiny.Session session, ImportRun run) {
        return find(session, run.id()).invoke(row -> row.become(run)).chain(session::flush);
    }

    @Override
    public Uni<Void> addPart(Mutiny.Session session, TenantId tenant, ImportId id, Part part) {
        return session.createNativeQuery(
                        "insert into import_part (tenant, import_id, number, content) values (?1, ?2, ?3, ?4)")
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, part.number())
                .setParameter(4, part.bytes())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Part>> part(Mutiny.Session session, TenantId tenant, ImportId id, int number) {
        return session.createNativeQuery(
                        "select content from import_part where tenant = ?1 and import_id = ?2 and number = ?3",
                        byte[].class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, number)
                .getSingleResultOrNull()
                .map(content -> Optional.ofNullable(content).map(bytes -> new Part(number, bytes)));
    }

    @Override
    public Uni<Void> eraseParts(Mutiny.Session session, TenantId tenant, ImportId id) {
        return session.createNativeQuery("delete from import_part where tenant = ?1 and import_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<ImportRow> find(Mutiny.Session session, ImportId id) {
        return session.find(ImportRow.class, id.value()).onItem().ifNull().failWith(ProblemException::notFound);
    }
}
