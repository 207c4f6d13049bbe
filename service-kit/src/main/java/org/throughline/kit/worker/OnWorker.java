package org.throughline.kit.worker;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;

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

    private static <T> T now(Step<T> step) {
        try {
            return step.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
