package org.throughline.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * As {@code pgbench} would do it: so many plain connections, each running the statements of one decision after the other, as
 * the service's own role and in the service's order, with nothing decided in between.
 */
final class PlainDecisions implements IntFunction<Caller>, AutoCloseable {

    private final List<PlainDecision> callers = new ArrayList<>();

    PlainDecisions(int atOnce, Database database, GeneratedStudents students, GeneratedLog log, Sample sample)
            throws SQLException {
        for (int number = 0; number < atOnce; number++) {
            Connection connection = database.application();
            connection.setAutoCommit(false);
            callers.add(new PlainDecision(connection, students, log, sample.tenant()));
        }
    }

    @Override
    public Caller apply(int number) {
        return callers.get(number);
    }

    @Override
    public void close() throws SQLException {
        for (PlainDecision caller : callers) {
            caller.close();
        }
    }
}
