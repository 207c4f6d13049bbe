package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.throughline.directory.InOrder;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Reads large districts' services into memory, apart from those who search: meanwhile the database searches. */
@ApplicationScoped
public class ReadIndexes {

    private static final Logger LOG = Logger.getLogger(ReadIndexes.class);

    private final Transactions transactions;
    private final Indexes indexes;

    public ReadIndexes(Transactions transactions, Indexes indexes) {
        this.transactions = transactions;
        this.indexes = indexes;
    }

    /** Those that wait. One that fails waits again when it is searched the next time. */
    public Uni<Void> waiting() {
        return InOrder.each(indexes.taken(), this::read);
    }

    private Uni<Void> read(TenantId tenant) {
        return transactions
                .forTenant(tenant, session -> indexes.read(session, tenant))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "a district's services were not read: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull()
                .onTermination()
                .invoke(() -> indexes.release(tenant));
    }
}
