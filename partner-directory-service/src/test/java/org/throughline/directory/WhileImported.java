package org.throughline.directory;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/**
 * A request that waits for an import, which waits for nobody else: it holds what it withdrew, and stops before a listing that it
 * changes and that is held until the request is seen waiting.
 *
 * @param held the service of that listing; the last that the import writes, where the request is about another that it writes
 */
public record WhileImported(TestDistrict district, String held, PackageOnDisk next) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final String WRITES_LISTINGS = "insert into service_listing";

    /**
     * The answer, after the import has ended.
     *
     * @param waitsIn words of the statement in which the request waits
     */
    public Response answer(Supplier<Response> request, String waitsIn) throws Exception {
        try (Connection holder = PlainDatabase.asApplication();
                Statement holding = holder.createStatement()) {
            PlainDatabase.enter(holding, district.tenant);
            holding.execute("select from service_listing where id = '" + held + "' for update");
            String run = district.begun(next, Map.of());
            awaitWaiting(WRITES_LISTINGS);
            CompletableFuture<Response> answer = CompletableFuture.supplyAsync(request);
            awaitWaiting(waitsIn);
            holder.rollback();
            district.requireImported(run);
            return answer.get();
        }
    }

    /** Until the service waits for a lock in such a statement. */
    private static void awaitWaiting(String statement) throws SQLException {
        try (Connection looking = PlainDatabase.asApplication();
                Statement look = looking.createStatement()) {
            looking.setAutoCommit(true);
            await(statement).atMost(PATIENCE).pollInterval(LOOK).until(() -> !"0"
                    .equals(PlainDatabase.text(
                            look,
                            "select count(*) from pg_stat_activity where usename = current_user"
                                    + " and wait_event_type = 'Lock' and strpos(query, '" + statement
                                    + "') > 0")));
        }
    }
}
