package org.throughline.load;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Callers at the same time, each with its own requests, one after the other.
 *
 * @param pause between an answer and the next request, half of it to twice of it; zero for as many as there can be
 */
record Callers(District district, Duration pause) {

    static final int AT_ONCE = 16;

    /** Every caller asks for so long, and once at least. */
    Answers ask(Duration lasting, Questions questions) throws InterruptedException {
        long end = System.nanoTime() + lasting.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<Answers.Answer>>> running = new ArrayList<>();
            for (int caller = 0; caller < AT_ONCE; caller++) {
                Random random = new Random(caller);
                running.add(threads.submit(() -> answers(end, random, questions)));
            }
            List<Answers.Answer> all = new ArrayList<>();
            for (Future<List<Answers.Answer>> caller : running) {
                all.addAll(caller.get());
            }
            return new Answers(all);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Answers.Answer> answers(long end, Random random, Questions questions) throws InterruptedException {
        List<Answers.Answer> answers = new ArrayList<>();
        do {
            HttpRequest next = questions.request().apply(random);
            TimeUnit.NANOSECONDS.sleep((long) (pause.toNanos() * (0.5 + 1.5 * random.nextDouble())));
            long begin = System.nanoTime();
            HttpResponse<String> response = district.answer(next);
            long nanos = System.nanoTime() - begin;
            boolean found = questions.found().test(District.json(response));
            answers.add(new Answers.Answer(nanos, response.statusCode(), found));
        } while (System.nanoTime() < end);
        return answers;
    }
}
