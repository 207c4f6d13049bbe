package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** Statements of one transaction, one after the other. */
final class InOrder {

    private InOrder() {}

    static <T> Uni<Void> each(List<T> things, Function<? super T, Uni<? extends Void>> step) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToUniAndConcatenate(step)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
