package org.throughline.directory.hsds;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.InOrder;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

/** Reads a district's directory as the public may. */
@ApplicationScoped
public class ReadDirectory {

    private static final int AT_A_TIME = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

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

    /**
     * All that a query finds, read as it is wanted: what an import changes meanwhile is told in part as it was and in part
     * as it is.
     */
    public Multi<Map<String, Object>> all(String tenantCode, RecordQuery query, DocumentShape shape) {
        return tenants.byCode(tenantCode)
                .onItem()
                .transformToMulti(tenant -> InOrder.<Map<String, Object>>things(last -> transactions.forTenant(
                        tenant.id(), session -> records.after(session, query, id(last), AT_A_TIME, shape))));
    }

    private static UUID id(Optional<Map<String, Object>> last) {
        return last.map(document -> UUID.fromString((String) document.get("id")))
                .orElse(BEFORE_ALL);
    }

    public Uni<PublishedRecords.Tombstones> tombstones(String tenantCode, @Nullable Instant since, NumberedPage page) {
        return in(tenantCode, session -> records.tombstones(session, since, page));
    }

    private <T> Uni<T> in(String tenantCode, Function<Mutiny.Session, Uni<T>> reading) {
        return tenants.byCode(tenantCode).chain(tenant -> transactions.forTenant(tenant.id(), reading));
    }
}
