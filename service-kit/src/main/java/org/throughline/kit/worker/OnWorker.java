package org.throughline.kit.worker;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Whatever blocks, as files do, or takes long, away from the event loop. */
public final class OnWorker {

    /** A step that may read or write, and fail as that does. */
    @FunctionalInterface
    public interface Step<T> {
        T run() throws IOException;
    }

    private OnWorker() {}

    public static <T> Uni<T> run(Step<T> step) {
        return Uni.createFrom().item(() -> now(step)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** As {@link #run}, for a step within a transaction: all that follows is on the transaction's context again. */
    public static <T> Uni<T> andBack(Step<T> step) {
        return Uni.createFrom().deferred(() -> {
            Context here = Objects.requireNonNull(Vertx.currentContext(), "a transaction has a context");
            return run(step).emitOn(next -> here.runOnContext(ignored -> next.run()));
        });
    }

    private static <T> T now(Step<T> step) {
        try {
            return step.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
