package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

/** Reads a district's directory as the public may. */
@ApplicationScoped
public class ReadDirectory {

    private final Tenants tenants;
    private final Transactions transactions;
    private final PublishedRecords records;

    public ReadDirectory(Tenants tenants, Transactions transactions, PublishedRecords records) {
        this.tenants = tenants;
        this.transactions = transactions;
        this.records = records;
    }

    public Uni<PublishedRecords.Found> one(String tenantCode, String table, UUID id, DocumentShape shape) {
        return in(tenantCode, session -> records.get(session, table, id, shape));
    }

    public Uni<PublishedRecords.Numbered> page(
            String tenantCode, RecordQuery query, NumberedPage page, DocumentShape shape) {
        return in(tenantCode, session -> records.page(session, query, page, shape));
    }

    public Uni<PublishedRecords.Tombstones> tombstones(String tenantCode, @Nullable Instant since, NumberedPage page) {
        return in(tenantCode, session -> records.tombstones(session, since, page));
    }

    private <T> Uni<T> in(String tenantCode, Function<Mutiny.Session, Uni<T>> reading) {
        return tenants.byCode(tenantCode).chain(tenant -> transactions.forTenant(tenant.id(), reading));
    }
}
