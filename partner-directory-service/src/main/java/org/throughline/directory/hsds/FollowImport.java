package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.csv.FileFault;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Says how far an import is. */
@ApplicationScoped
public class FollowImport {

    private final Transactions transactions;
    private final DirectoryImports imports;
    private final ImportFaults faults;

    public FollowImport(Transactions transactions, DirectoryImports imports, ImportFaults faults) {
        this.transactions = transactions;
        this.imports = imports;
        this.faults = faults;
    }

    /** Fails with 404 when the caller's district has none of this id. */
    public Uni<ImportRun> get(Caller caller, ImportId id) {
        return transactions.as(caller, session -> imports.get(session, id));
    }

    /** Those of the caller's district, the newest first, without their faults. */
    public Uni<Page<ImportRun>> page(PageRequest page) {
        page.caller().requireTenant();
        Optional<ImportId> before = page.position().map(UUID::fromString).map(ImportId::new);
        return transactions
                .as(page.caller(), session -> imports.before(session, before, page.rows()))
                .map(runs -> Page.of(runs, page.limit(), run -> run.id().value().toString()));
    }

    /** In the order in which they were found; fails with 404 as {@link #get}. */
    public Uni<Page<FileFault>> faults(ImportId id, PageRequest page) {
        long after = page.position().map(Long::parseLong).orElse(0L);
        return transactions
                .as(page.caller(), session -> imports.get(session, id)
                        .chain(() -> faults.after(session, id, after, page.rows())))
                .map(rows -> Page.of(rows, page.limit(), fault -> Long.toString(fault.number())))
                .map(found -> found.map(ImportFaults.Numbered::fault));
    }
}
