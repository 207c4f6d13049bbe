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

    private final Encryption encryption;
    private final StoredRosterFaults faults;
    private final Json json;
    private final Clock clock;

    StoredRosterImports(Encryption encryption, StoredRosterFaults faults, Json json, Clock clock) {
        this.encryption = encryption;
        this.faults = faults;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Uni<Void> begin(Mutiny.Session session, TenantId tenant, ImportId id, RosterSource source) {
        return session.createNativeQuery(RosterImportSql.BEGIN)
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
        return session.createNativeQuery(RosterImportSql.SOURCE, Object[].class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .getSingleResult()
                .map(row -> new RosterSource((String) row[0], (Boolean) row[1]));
    }

    @Override
    public Uni<Void> addPart(Mutiny.Session session, TenantId tenant, ImportId id, Part part) {
        String text = Base64.getEncoder().encodeToString(part.bytes());
        return session.createNativeQuery(RosterImportSql.ADD_PART)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, part.number())
                .setParameter(4, encryption.seal(tenant, id.value(), PART + part.number(), text))
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Part>> part(Mutiny.Session session, TenantId tenant, ImportId id, int number) {
        return session.createNativeQuery(RosterImportSql.PART, byte[].class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, number)
                .getSingleResultOrNull()
                .map(content -> Optional.ofNullable(content).map(bytes -> opened(tenant, id, number, bytes)));
    }

    @Override
    public Uni<Void> enter(Mutiny.Session session, TenantId tenant, ImportId id, ImportState state) {
        return session.createNativeQuery(RosterImportSql.ENTER)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, state.name())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> progress(Mutiny.Session session, TenantId tenant, ImportId id, int done, int total) {
        return session.createNativeQuery(RosterImportSql.PROGRESS)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, done)
                .setParameter(4, total)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> finish(Mutiny.Session session, TenantId tenant, ImportId id, Ending ending) {
        return session.createNativeQuery(RosterImportSql.FINISH)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, ending.state().name())
                .setParameter(4, OffsetDateTime.now(clock))
                .setParameter(5, ending.studentsLeft())
                .setParameter(6, json.of(ending.files()))
                .setParameter(7, ending.faults().size())
                .executeUpdate()
                .chain(() -> faults.add(session, tenant, id, ending.faults()))
                .chain(() -> erase(session, tenant, id));
    }

    @Override
    public Uni<RosterImport> find(Mutiny.Session session, TenantId tenant, ImportId id) {
        return session.createNativeQuery(RosterImportSql.FIND, Object[].class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .chain(row -> faults.first(session, tenant, id).map(first -> imported(row, first)));
    }

    private Part opened(TenantId tenant, ImportId id, int number, byte[] closed) {
        String text = encryption.open(tenant, id.value(), PART + number, closed);
        return new Part(number, Base64.getDecoder().decode(text));
    }

    private static Uni<Void> erase(Mutiny.Session session, TenantId tenant, ImportId id) {
        return session.createNativeQuery(RosterImportSql.ERASE_PARTS)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }

    private RosterImport imported(Object[] row, List<RosterFault> first) {
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
                first);
    }
}
