package org.throughline.kit.transaction;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.mutiny.impl.MutinyStatelessSessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.hibernate.reactive.pool.ReactiveConnection.Result;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are asked by the thousand, or for thousands of rows: on the connection of a session, in its transaction and
 * bound to its tenant, but values are as the client decodes them, bytes apart. What Hibernate makes of a statement or of each row takes several
 * times as long. What a session has not flushed yet is not seen.
 *
 * <p>Several may be asked at once: they are sent without waiting for each other, and PostgreSQL runs them in their order.
 * Nothing that goes through Hibernate may be asked beside them.
 */
public final class PlainRows {

    private PlainRows() {}

    /**
     * The values of each row.
     *
     * @param sql as PostgreSQL has it: with {@code $1} for the first parameter
     */
    public static Uni<List<@Nullable Object[]>> of(Mutiny.Session session, String sql, @Nullable Object... parameters) {
        return select(connection(session), sql, parameters);
    }

    static Uni<List<@Nullable Object[]>> of(
            Mutiny.StatelessSession session, String sql, @Nullable Object... parameters) {
        return select(((MutinyStatelessSessionImpl) session).getReactiveConnection(), sql, parameters);
    }

    /** As {@link #of}, for a statement that writes; gives how many rows it says it wrote. */
    public static Uni<Integer> written(Mutiny.Session session, String sql, @Nullable Object... parameters) {
        return Uni.createFrom().completionStage(() -> connection(session).update(sql, parameters));
    }

    private static ReactiveConnection connection(Mutiny.Session session) {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }

    private static Uni<List<@Nullable Object[]>> select(
            ReactiveConnection connection, String sql, @Nullable Object[] parameters) {
        return Uni.createFrom()
                .completionStage(() -> connection.select(sql, parameters))
                .map(PlainRows::all);
    }

    private static List<@Nullable Object[]> all(Result rows) {
        @Nullable Object[][] all = new Object[rows.size()][];
        for (int row = 0; row < all.length; row++) {
            all[row] = withBytes(rows.next());
        }
        return List.of(all);
    }

    /** The client's own buffers are nobody else's business. */
    private static @Nullable Object[] withBytes(@Nullable Object[] row) {
        for (int column = 0; column < row.length; column++) {
            if (row[column] instanceof Buffer buffer) {
                row[column] = buffer.getBytes();
            }
        }
        return row;
    }
}
