package org.throughline.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.load.Report.say;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * How the service's job seals a district's log.
 *
 * @param longest that all may take
 */
record Sealing(Database database, UUID tenant, Duration longest) {

    /** Tells how it goes on until nothing waits any more. */
    void await() throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        long before = sealed();
        long logged = logged();
        for (long sealed = before; sealed < logged; ) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);
            assertThat(waited)
                    .as("sealing, %d of %d entries so far", sealed, logged)
                    .isLessThan(longest);
            TimeUnit.SECONDS.sleep(5);
            sealed = sealed();
            say(
                    "  sealing  %,d of %,d entries, %,d a second",
                    sealed, logged, (sealed - before) / waited.plusSeconds(5).toSeconds());
        }
    }

    private long sealed() throws SQLException {
        return database.number("select coalesce(sum(entries), 0) from disclosure_seal where tenant = '" + tenant + "'");
    }

    long logged() throws SQLException {
        return database.number("select count(*) from disclosure where tenant = '" + tenant + "'");
    }
}
