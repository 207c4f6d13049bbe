package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
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

    public Uni<Map<String, Object>> one(String tenantCode, String table, UUID id) {
        return tenants.byCode(tenantCode)
                .chain(tenant -> transactions.forTenant(tenant.id(), session -> records.get(session, table, id)));
    }

    public Uni<PublishedRecords.Numbered> page(String tenantCode, String table, int page, int perPage) {
        return tenants.byCode(tenantCode)
                .chain(tenant ->
                        transactions.forTenant(tenant.id(), session -> records.page(session, table, page, perPage)));
    }
}
