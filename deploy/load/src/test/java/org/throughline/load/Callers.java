package org.throughline.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Callers at the same time, each with its own questions, one after the other.
 *
 * @param pause between an answer and the next question, half of it to twice of it; zero for as many as there can be
 */
record Callers(int atOnce, Duration pause) {

    /** Every caller asks for so long, and once at least. */
    Answers ask(Duration lasting, IntFunction<Caller> caller) throws InterruptedException {
        long end = System.nanoTime() + lasting.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<List<Answers.Answer>>> running = new ArrayList<>();
            for (int number = 0; number < atOnce; number++) {
                Caller one = caller.apply(number);
                Random random = new Random(number);
                running.add(threads.submit(() -> answers(end, random, one)));
            }
            List<Answers.Answer> all = new ArrayList<>();
            for (Future<List<Answers.Answer>> answering : running) {
                all.addAll(answering.get());
            }
            return new Answers(all);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Answers.Answer> answers(long end, Random random, Caller caller) throws Exception {
        List<Answers.Answer> answers = new ArrayList<>();
        do {
            TimeUnit.NANOSECONDS.sleep((long) (pause.toNanos() * (0.5 + 1.5 * random.nextDouble())));
            answers.add(caller.ask(random));
        } while (System.nanoTime() < end);
        return answers;
    }
}
