package org.throughline.kit.idempotency;

import io.smallrye.mutiny.Uni;

/** What another server says before a write that happens once, and outside of its transaction. */
public final class Verdict {

    private Verdict() {}

    /**
     * Ends with the answer, or with the failure in its place, to be looked at within {@link Idempotency#once}, where it is known that
     * nothing was done by the key: of two at once, the second has what the first has done, whatever it was told itself.
     */
    public static <T> Uni<Uni<T>> of(Uni<T> asked) {
        return asked.map(told -> Uni.createFrom().item(told))
                .onFailure()
                .recoverWithItem((Throwable failure) -> Uni.createFrom().failure(failure));
    }
}
