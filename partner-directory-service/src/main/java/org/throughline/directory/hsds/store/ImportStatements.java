package org.throughline.directory.hsds.store;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;

/**
 * How an import's statements are asked, each with its district before all else. They run one after the other, also those of a page
 * that are sent together.
 */
final class ImportStatements {

    private final Mutiny.Session session;
    private final TenantId tenant;

    ImportStatements(Mutiny.Session session, TenantId tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** Rows as they are decoded; the statement has $1 for the tenant and $2 for the list, as {@link #write} has. */
    Uni<List<@Nullable Object[]>> rows(String sql, List<?> of) {
        return PlainRows.of(session, sql, tenant.value(), JsonText.write(of));
    }

    /** All in one answer: there are hundreds. */
    Uni<String> read(String sql, List<?> of) {
        return rows(sql, of).map(rows -> (String) requireNonNull(rows.get(0)[0]));
    }

    Uni<Void> write(String sql, List<?> rows, Object... more) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Object[] parameters = new Object[more.length + 2];
        parameters[0] = tenant.value();
        parameters[1] = JsonText.write(rows);
        System.arraycopy(more, 0, parameters, 2, more.length);
        return PlainRows.written(session, sql, parameters).replaceWithVoid();
    }

    Uni<String> plans(String settings) {
        return session.createNativeQuery(settings, String.class).getSingleResult();
    }

    /** The tenant is ?1, the given come after it. */
    Uni<Void> execute(String sql, Object... parameters) {
        Mutiny.MutationQuery query = session.createNativeQuery(sql);
        query.setParameter(1, tenant.value());
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 2, parameters[i]);
        }
        return query.executeUpdate().replaceWithVoid();
    }

    /** As {@link #execute}, for what is answered. */
    <T> Mutiny.SelectionQuery<T> select(String sql, Class<T> type, Object... parameters) {
        Mutiny.SelectionQuery<T> query = session.createNativeQuery(sql, type).setParameter(1, tenant.value());
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 2, parameters[i]);
        }
        return query;
    }
}
