package org.throughline.kit.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnWorkerTest {

    private final Vertx vertx = Vertx.vertx();
    private final Context here = vertx.getOrCreateContext();

    @AfterEach
    void end() {
        vertx.close();
    }

    /** As a transaction does its work. */
    private <T> CompletableFuture<T> onContext(Uni<T> work) {
        CompletableFuture<T> end = new CompletableFuture<>();
        here.runOnContext(ignored -> work.subscribe().with(end::complete, end::completeExceptionally));
        return end;
    }

    @Test
    void aStepIsAwayFromTheEventLoopAndWhatFollowsIsBack() throws Exception {
        Uni<Boolean> stepped = OnWorker.andBack(Context::isOnEventLoopThread);
        Uni<Context> followed = OnWorker.andBack(() -> "done").map(done -> Vertx.currentContext());

        assertThat(onContext(stepped).get(5, TimeUnit.SECONDS)).isFalse();
        assertThat(onContext(followed).get(5, TimeUnit.SECONDS)).isSameAs(here);
    }

    @Test
    void soIsWhatFollowsAFailure() throws Exception {
        Uni<Context> followed = OnWorker.<Context>andBack(() -> {
                    throw new IOException("unreadable");
                })
                .onFailure()
                .recoverWithItem(failure -> Vertx.currentContext());

        assertThat(onContext(followed).get(5, TimeUnit.SECONDS)).isSameAs(here);
    }

    @Test
    void withoutATransactionThereIsNothingToComeBackTo() {
        Uni<String> nowhere = OnWorker.andBack(() -> "done");

        assertThatThrownBy(() -> nowhere.await().indefinitely()).hasMessage("a transaction has a context");
    }
}
