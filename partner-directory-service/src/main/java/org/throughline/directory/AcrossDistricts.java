package org.throughline.directory;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Work that is found in all districts as the relay, and done as the application, one thing at a time and each in its own
 * district. One that fails holds up no other, and is found again the next time.
 */
@ApplicationScoped
public class AcrossDistricts {

    private static final Logger LOG = Logger.getLogger(AcrossDistricts.class);

    private final Pool relay;

    AcrossDistricts(@ReactiveDataSource("relay") Pool relay) {
        this.relay = relay;
    }

    /**
     * Does a step for each thing found.
     *
     * @param query by which the relay's role finds them
     * @param failed what is logged of one that fails, beside the kind of failure
     */
    public <T> Uni<Void> each(String query, Function<Row, T> thing, Function<T, Uni<Void>> step, String failed) {
        return relay.query(query)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(thing)
                        .toList())
                .chain(things -> InOrder.each(things, one -> byItself(step.apply(one), failed)));
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
