package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.hsds.tabular.ReadPackage;
import org.throughline.kit.tenancy.TenantId;

/** A district's directory, as far as an import changes it. */
public interface Directory {

    /** Makes the records of a source what the package says, with the facts about it, within the given transaction. */
    Uni<DirectoryChanges> become(Mutiny.Session session, TenantId tenant, ImportRun run, ReadPackage read);
}
