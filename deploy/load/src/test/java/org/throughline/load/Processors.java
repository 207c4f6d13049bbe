package org.throughline.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** What the service, the sessions of PostgreSQL that are open now, and its callers have used of the processors, each since it began. */
record Processors(Duration service, Duration postgres, Duration callers) {

    static Processors used(String service, Database database) throws SQLException {
        Stream<ProcessHandle> programs = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(service));
        return new Processors(sum(programs), sum(sessions(database)), sum(Stream.of(ProcessHandle.current())));
    }

    Processors since(Processors before) {
        return new Processors(
                service.minus(before.service), postgres.minus(before.postgres), callers.minus(before.callers));
    }

    /** In words, where so many things were done. */
    String forEach(long things) {
        return String.format(
                Locale.ROOT,
                "%.1f us in the service, %.1f us in PostgreSQL, %.1f us in its callers",
                service.toNanos() / 1e3 / things,
                postgres.toNanos() / 1e3 / things,
                callers.toNanos() / 1e3 / things);
    }

    private static Stream<ProcessHandle> sessions(Database database) throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).stream()
                    .flatMap(ProcessHandle::children);
        }
    }

    private static Duration sum(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
