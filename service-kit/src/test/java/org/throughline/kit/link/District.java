package org.throughline.kit.link;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

/** A fresh tenant of a test, and blocking work in it as the application's role. */
public final class District {

    private static final Duration WAIT = Duration.ofSeconds(20);

    private final Transactions transactions;
    private final Tenant tenant;

    private District(Transactions transactions, Tenant tenant) {
        this.transactions = transactions;
        this.tenant = tenant;
    }

    public static District register(Tenants tenants, Transactions transactions) {
        UUID id = UUID.randomUUID();
        Tenant tenant = new Tenant(new TenantId(id), "t-" + id, "Test district", ZoneOffset.UTC);
        wait(tenants.register(tenant));
        return new District(transactions, tenant);
    }

    public TenantId id() {
        return tenant.id();
    }

    public String code() {
        return tenant.code();
    }

    public <T> T inTransaction(Function<Mutiny.Session, Uni<T>> work) {
        return wait(transactions.forTenant(tenant.id(), work));
    }

    /** Every row of a table that the tenant may see, in PostgreSQL's own words. */
    public List<String> rows(String table) {
        return inTransaction(
                session -> session.createNativeQuery("select cast(t as text) from " + table + " t", String.class)
                        .getResultList());
    }

    /** Every row the tenant may see in any table that the application's role may read. */
    public List<String> everything() {
        return inTransaction(session -> session.createNativeQuery(
                                """
                                select relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege(c.oid, 'select')""",
                                String.class)
                        .getResultList())
                .stream()
                .flatMap(table -> rows(table).stream())
                .toList();
    }

    public static <T> T wait(Uni<T> uni) {
        return uni.await().atMost(WAIT);
    }
}
