package org.throughline.kit.transaction;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on a duplicated Vert.x context of its own, where no other session is found, and behind a shield: when the
 * client hangs up, the subscription downstream is cancelled, and the work runs to its end all the same. A cancelled
 * transaction would close its connection while it is live and, after a few, leave the pool dead.
 */
final class OwnContext {

    private static final String IN_TRANSACTION = "throughline.in-transaction";

    private final Vertx vertx;

    OwnContext(Vertx vertx) {
        this.vertx = vertx;
    }

    <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> start(work, emitter));
    }

    private <T> void start(Supplier<Uni<T>> work, UniEmitter<? super T> emitter) {
        Context caller = Vertx.currentContext();
        if (caller != null && VertxContext.isDuplicatedContext(caller) && caller.getLocal(IN_TRANSACTION) != null) {
            emitter.fail(new IllegalStateException("a transaction inside a transaction"));
            return;
        }
        Context own = VertxContext.createNewDuplicatedContext(caller == null ? vertx.getOrCreateContext() : caller);
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.putLocal(IN_TRANSACTION, true);
        own.runOnContext(ignored -> started(work)
                .subscribe()
                .with(
                        item -> end(own, caller, () -> emitter.complete(item)),
                        failure -> end(own, caller, () -> emitter.fail(failure))));
    }

    private static <T> Uni<T> started(Supplier<Uni<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            return Uni.createFrom().failure(failure);
        }
    }

    /** Without a context to go back to, what follows runs here, and may open the next transaction. */
    private static void end(Context own, @Nullable Context caller, Runnable signal) {
        own.removeLocal(IN_TRANSACTION);
        if (caller == null) {
            signal.run();
        } else {
            caller.runOnContext(ignored -> signal.run());
        }
    }
}
