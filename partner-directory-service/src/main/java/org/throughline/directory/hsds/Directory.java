package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** A district's directory, as far as an import changes it. */
public interface Directory {

    /** What the staged rows change. Two imports of one source wait for each other here. */
    Uni<DirectoryChanges> compare(Mutiny.Session session, TenantId tenant, ImportRun run);

    /**
     * Makes the records of the import's source what its staged rows say, with the facts about it, in this transaction.
     *
     * @param changes what they were compared to change
     */
    Uni<Void> become(Mutiny.Session session, TenantId tenant, ImportRun run, DirectoryChanges changes);
}
