package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads and writes of files, which block, away from the event loop. */
final class OnWorker {

    /** A step that reads or writes, and may fail as that does. */
    @FunctionalInterface
    interface FileStep<T> {
        T run() throws IOException;
    }

    private OnWorker() {}

    static <T> Uni<T> run(FileStep<T> step) {
        return Uni.createFrom().item(() -> now(step)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static <T> T now(FileStep<T> step) {
        try {
            return step.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
