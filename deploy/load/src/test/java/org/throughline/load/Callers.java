package org.throughline.load;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Callers at the same time, each with its own requests, one after the other.
 *
 * @param pause between an answer and the next request, half of it to twice of it; zero for as many as there can be
 */
record Callers(District district, Duration pause) {

    static final int AT_ONCE = 16;

    /** Every caller makes so many requests; all have to be answered with 200. */
    Latencies call(int each, Function<Random, HttpRequest> request) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int caller = 0; caller < AT_ONCE; caller++) {
                Random random = new Random(caller);
                running.add(threads.submit(() -> nanos(each, random, request)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> caller : running) {
                all.addAll(caller.get());
            }
            return new Latencies(all);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> nanos(int requests, Random random, Function<Random, HttpRequest> request)
            throws InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (int number = 0; number < requests; number++) {
            HttpRequest next = request.apply(random);
            TimeUnit.NANOSECONDS.sleep((long) (pause.toNanos() * (0.5 + 1.5 * random.nextDouble())));
            long begin = System.nanoTime();
            district.node(200, next);
            nanos.add(System.nanoTime() - begin);
        }
        return nanos;
    }
}
