package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.hsds.DirectoryImports;
import org.throughline.directory.hsds.ImportId;
import org.throughline.directory.hsds.ImportRun;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** Imports in PostgreSQL, and what was sent for them, which any process can read. */
@ApplicationScoped
class StoredImports implements DirectoryImports {

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, ImportRun run) {
        return session.persist(ImportRow.of(tenant.value(), run)).chain(session::flush);
    }

    @Override
    public Uni<ImportRun> get(Mutiny.Session session, ImportId id) {
        return find(session, id).map(ImportRow::run);
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
