package org.throughline.kit.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** How others get the relay's thread to look: any number of calls before it looks are one. */
final class WakeUp {

    private final Semaphore calls = new Semaphore(0);
    private final AtomicBoolean committedHere = new AtomicBoolean();

    void call() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    /** Facts were committed by this process: the other relays have to be told. */
    void callAfterCommit() {
        committedHere.set(true);
        call();
    }

    boolean takeCommittedHere() {
        return committedHere.getAndSet(false);
    }

    void await(Duration atMost) throws InterruptedException {
        if (calls.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            calls.drainPermits();
        }
    }
}
