package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.hsds.DirectoryImports;
import org.throughline.directory.hsds.ImportId;
import org.throughline.directory.hsds.ImportRun;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** Imports in PostgreSQL. */
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

    private static Uni<ImportRow> find(Mutiny.Session session, ImportId id) {
        return session.find(ImportRow.class, id.value()).onItem().ifNull().failWith(ProblemException::notFound);
    }
}
