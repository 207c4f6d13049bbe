package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** The imports of a district. */
public interface DirectoryImports {

    Uni<Void> add(Mutiny.Session session, TenantId tenant, ImportRun run);

    /** Fails with 404 when the district has none of this id. */
    Uni<ImportRun> get(Mutiny.Session session, ImportId id);

    Uni<Void> replace(Mutiny.Session session, ImportRun run);
}
