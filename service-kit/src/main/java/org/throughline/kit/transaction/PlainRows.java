package org.throughline.kit.transaction;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection.Result;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows by the thousand: on the connection of a session, in its transaction and bound to its tenant, but as the client
 * decodes them. What Hibernate makes of each row takes several times as long. What a session has not flushed yet is not seen.
 */
public final class PlainRows {

    private PlainRows() {}

    /**
     * The values of each row.
     *
     * @param sql as PostgreSQL has it: with {@code $1} for the first parameter
     */
    public static Uni<List<@Nullable Object[]>> of(Mutiny.Session session, String sql, Object... parameters) {
        return Uni.createFrom()
                .completionStage(() ->
                        ((MutinySessionImpl) session).getReactiveConnection().select(sql, parameters))
                .map(PlainRows::all);
    }

    private static List<@Nullable Object[]> all(Result rows) {
        @Nullable Object[][] all = new Object[rows.size()][];
        for (int row = 0; row < all.length; row++) {
            all[row] = rows.next();
        }
        return List.of(all);
    }
}
