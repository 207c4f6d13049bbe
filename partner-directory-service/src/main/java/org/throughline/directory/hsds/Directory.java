package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** A district's directory, as far as an import changes it. */
public interface Directory {

    /** What the staged rows would change. */
    Uni<DirectoryChanges> compare(Mutiny.Session session, TenantId tenant, ImportRun run, boolean withdrawing);

    /**
     * Makes the records of the import's source what its staged rows say, with the facts about it, in this transaction.
     *
     * @param withdrawing whether what the import does not have is withdrawn
     */
    Uni<DirectoryChanges> become(Mutiny.Session session, TenantId tenant, ImportRun run, boolean withdrawing);
}
