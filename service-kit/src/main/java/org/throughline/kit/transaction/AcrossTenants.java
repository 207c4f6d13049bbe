package org.throughline.kit.transaction;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Work that is found in all tenants as the relay, and done as the application, one thing at a time and each in its own
 * tenant. One that fails holds up no other, and is found again the next time.
 */
@ApplicationScoped
public class AcrossTenants {

    private static final Logger LOG = Logger.getLogger(AcrossTenants.class);

    private final Pool relay;

    AcrossTenants(@ReactiveDataSource("relay") Pool relay) {
        this.relay = relay;
    }

    /**
     * What there is to do.
     *
     * @param query by which the relay's role finds it
     * @param values of the query
     * @param failed what is logged of one that fails, beside the kind of failure
     */
    public record Search<T>(String query, Tuple values, Function<Row, T> thing, String failed) {

        public static <T> Search<T> of(String query, Function<Row, T> thing, String failed) {
            return new Search<>(query, Tuple.tuple(), thing, failed);
        }
    }

    /** Does a step for each thing that is found. */
    public <T> Uni<Void> each(Search<T> search, Function<T, Uni<Void>> step) {
        return relay.preparedQuery(search.query())
                .execute(search.values())
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .map(search.thing())
                .onItem()
                .transformToUniAndConcatenate(thing -> byItself(step.apply(thing), search.failed()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> byItself(Uni<Void> step, String failed) {
        return step.onFailure()
                .invoke(failure -> warn(failed, failure))
                .onFailure()
                .recoverWithNull();
    }

    private static void warn(String failed, Throwable failure) {
        LOG.warnf("%s: %s", failed, failure.getClass().getSimpleName());
    }
}
