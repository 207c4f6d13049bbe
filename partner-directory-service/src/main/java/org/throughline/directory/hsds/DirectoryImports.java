package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** The imports of a district, and what was sent for those that are not over. */
public interface DirectoryImports {

    Uni<Void> add(Mutiny.Session session, TenantId tenant, ImportRun run);

    /** Fails with 404 when the district has none of this id. */
    Uni<ImportRun> get(Mutiny.Session session, ImportId id);

    /** Those with lower ids than one, the newest first; without their faults and what their columns are matched by. */
    Uni<List<ImportRun>> before(Mutiny.Session session, Optional<ImportId> id, int most);

    /** From here on the import is locked until the transaction ends. */
    Uni<Void> replace(Mutiny.Session session, ImportRun run);

    Uni<Void> addPart(Mutiny.Session session, TenantId tenant, ImportId id, Part part);

    /** Empty behind the last part. */
    Uni<Optional<Part>> part(Mutiny.Session session, TenantId tenant, ImportId id, int number);

    /** Forgets what was sent. */
    Uni<Void> eraseParts(Mutiny.Session session, TenantId tenant, ImportId id);

    /** A piece of what was sent, counted from 0. */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(int number, byte[] bytes) {}
}
