package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Says how far an import is. */
@ApplicationScoped
public class FollowImport {

    private final Transactions transactions;
    private final DirectoryImports imports;

    public FollowImport(Transactions transactions, DirectoryImports imports) {
        this.transactions = transactions;
        this.imports = imports;
    }

    /** Fails with 404 when the caller's district has none of this id. */
    public Uni<ImportRun> get(Caller caller, ImportId id) {
        return transactions.as(caller, session -> imports.get(session, id));
    }
}
