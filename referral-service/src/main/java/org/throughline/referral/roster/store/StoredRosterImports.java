package org.throughline.referral.roster.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.roster.FaultCode;
import org.throughline.referral.roster.FileReport;
import org.throughline.referral.roster.ImportId;
import org.throughline.referral.roster.ImportState;
import org.throughline.referral.roster.RosterFault;
import org.throughline.referral.roster.RosterImport;
import org.throughline.referral.roster.RosterImports;
import org.throughline.referral.roster.RosterSource;

/** Imports as rows. The package's parts are sealed: they hold a whole district's names. */
@ApplicationScoped
class StoredRosterImports implements RosterImports {

    private static final String PART = "roster_part.content/";
    private static final int FAULTS_SHOWN = 1000;
    private static final String SELECT =
            """
            select id, state, received_at, finished_at, students_total, students_done, students_left,
                cast(files as text), faults_total
            from roster_import where tenant = ?1 and id = ?2""";
    private static final String FINISH =
            """
            update roster_import set state = ?3, finished_at = ?4, students_left = ?5, files = cast(cast(?6 as text) as jsonb),
                faults_total = ?7
            where tenant = ?1 and id = ?2""";
    private static final String FAULTS =
            """
            insert into roster_fault (tenant, import, number, file, line, column_name, code)
            select cast(?1 as uuid), cast(?2 as uuid), f.number, f.file, f.line, f.column_name, f.code
            from jsonb_to_recordset(cast(cast(?3 as text) as jsonb))
                as f(number integer, file text, line bigint, column_name text, code text)
            on conflict do nothing""";

    private final Encryption encryption;
    private final Json json;
    private final Clock clock;

    StoredRosterImports(Encryption encryption, Json json, Clock clock) {
        this.encryption = encryption;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Uni<Void> begin(Mutiny.Session session, TenantId tenant, ImportId id, RosterSource source) {
        return session.createNativeQuery(
                        """
                        insert into roster_import (tenant, id, state, requested_by, received_at, by_district_admin)
                        values (?1, ?2, 'RECEIVING', ?3, ?4, ?5)""")
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, source.person())
                .setParameter(4, OffsetDateTime.now(clock))
                .setParameter(5, source.byDistrictAdmin())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<RosterSource> source(Mutiny.Session session, TenantId tenant, ImportId id) {
        return session.createNativeQuery(
                        "select requested_by, by_district_admin from roster_import where tenant = ?1 and id = ?2",
                        Object[].class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .getSingleResult()
                .map(row -> new RosterSource((String) row[0], (Boolean) row[1]));
    }

    @Override
    public Uni<Void> addPart(Mutiny.Session session, TenantId tenant, ImportId id, Part part) {
        String text = Base64.getEncoder().encodeToString(part.bytes());
        return session.createNativeQuery(
                        "insert into roster_part (tenant, import, number, content) values (?1, ?2, ?3, ?4)")
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, part.number())
                .setParameter(4, encryption.seal(tenant, id.value(), PART + part.number(), text))
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Part>> part(Mutiny.Session session, TenantId tenant, ImportId id, int number) {
        return session.createNativeQuery(
                        "select content from roster_part where tenant = ?1 and import = ?2 and number = ?3",
                        byte[].class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, number)
                .getSingleResultOrNull()
                .map(content -> Optional.ofNullable(content).map(bytes -> opened(tenant, id, number, bytes)));
    }

    @Override
    public Uni<Void> enter(Mutiny.Session session, TenantId tenant, ImportId id, ImportState state) {
        return session.createNativeQuery("update roster_import set state = ?3 where tenant = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, state.name())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> progress(Mutiny.Session session, TenantId tenant, ImportId id, int done, int total) {
        return session.createNativeQuery(
                        """
                        update roster_import set state = 'WRITING', students_done = ?3, students_total = ?4
                        where tenant = ?1 and id = ?2""")
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, done)
                .setParameter(4, total)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> finish(Mutiny.Session session, TenantId tenant, ImportId id, Ending ending) {
        return session.createNativeQuery(FINISH)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, ending.state().name())
                .setParameter(4, OffsetDateTime.now(clock))
                .setParameter(5, ending.studentsLeft())
                .setParameter(6, json.of(ending.files()))
                .setParameter(7, ending.faults().size())
                .executeUpdate()
                .chain(() -> faults(session, tenant, id, ending.faults()))
                .chain(() -> erase(session, tenant, id));
    }

    @Override
    public Uni<RosterImport> find(Mutiny.Session session, TenantId tenant, ImportId id) {
        return session.createNativeQuery(SELECT, Object[].class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .chain(row -> shownFaults(session, tenant, id).map(faults -> imported(row, faults)));
    }

    private Part opened(TenantId tenant, ImportId id, int number, byte[] closed) {
        String text = encryption.open(tenant, id.value(), PART + number, closed);
        return new Part(number, Base64.getDecoder().decode(text));
    }

    private Uni<Integer> faults(Mutiny.Session session, TenantId tenant, ImportId id, List<RosterFault> faults) {
        return session.createNativeQuery(FAULTS)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, json.of(FaultRow.of(faults)))
                .executeUpdate();
    }

    private static Uni<Void> erase(Mutiny.Session session, TenantId tenant, ImportId id) {
        return session.createNativeQuery("delete from roster_part where tenant = ?1 and import = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<List<RosterFault>> shownFaults(Mutiny.Session session, TenantId tenant, ImportId id) {
        return session.createNativeQuery(
                        """
                        select file, line, column_name, code from roster_fault
                        where tenant = ?1 and import = ?2 order by number limit ?3""",
                        Object[].class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, FAULTS_SHOWN)
                .getResultList()
                .map(rows -> rows.stream().map(StoredRosterImports::fault).toList());
    }

    private static RosterFault fault(Object[] row) {
        return new RosterFault((String) row[0], number(row[1]), (String) row[2], FaultCode.valueOf((String) row[3]));
    }

    private static @Nullable Long number(@Nullable Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }

    private RosterImport imported(Object[] row, List<RosterFault> faults) {
        return new RosterImport(
                new ImportId((UUID) row[0]),
                ImportState.valueOf((String) row[1]),
                ((OffsetDateTime) row[2]).toInstant(),
                instant(row[3]),
                ((Number) row[4]).intValue(),
                ((Number) row[5]).intValue(),
                ((Number) row[6]).intValue(),
                json.listOf(FileReport.class, (String) row[7]),
                ((Number) row[8]).intValue(),
                faults);
    }
}
