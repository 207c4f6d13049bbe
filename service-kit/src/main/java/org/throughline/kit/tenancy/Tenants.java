package org.throughline.kit.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.transaction.PlainRows;
import org.throughline.kit.transaction.Transactions;

/** The tenants this service knows: public facts about a district, readable before any tenant is set. */
@ApplicationScoped
public class Tenants {

    private static final String COLUMNS = "select id, code, name, time_zone from tenant ";

    private final Transactions transactions;

    public Tenants(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Fails with 404 when no tenant has this code. */
    public Uni<Tenant> byCode(String code) {
        return transactions.withoutTenant(session -> find(session, "where code = $1", code));
    }

    /** Fails with 404 when no tenant has this id. */
    public Uni<Tenant> byId(TenantId id) {
        return transactions.withoutTenant(session -> byId(session, id));
    }

    /** As {@link #byId(TenantId)}, in a transaction that is already open. */
    public Uni<Tenant> byId(Mutiny.Session session, TenantId id) {
        return find(session, "where id = $1", id.value());
    }

    /** Adds the tenant, or changes its name and zone; its code stays as it was first given. */
    public Uni<Void> register(Tenant tenant) {
        return transactions.forTenant(tenant.id(), session -> session.createNativeQuery(
                        """
                                insert into tenant (id, code, name, time_zone) values (?1, ?2, ?3, ?4)
                                on conflict (id) do update set name = excluded.name, time_zone = excluded.time_zone""")
                .setParameter(1, tenant.id().value())
                .setParameter(2, tenant.code())
                .setParameter(3, tenant.name())
                .setParameter(4, tenant.zone().getId())
                .executeUpdate()
                .replaceWithVoid());
    }

    private static Uni<Tenant> find(Mutiny.Session session, String where, Object parameter) {
        return PlainRows.of(session, COLUMNS + where, parameter)
                .map(found -> found.stream().findFirst().map(Tenants::tenant).orElseThrow(ProblemException::notFound));
    }

    private static Tenant tenant(Object[] row) {
        return new Tenant(new TenantId((UUID) row[0]), (String) row[1], (String) row[2], ZoneId.of((String) row[3]));
    }
}
