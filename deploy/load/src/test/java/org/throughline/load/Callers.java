package org.throughline.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Callers at the same time, each with its own pace and questions, one after the other. */
record Callers(int atOnce, Supplier<Pace> paces) {

    /** As many questions as there can be. */
    static Callers breathless(int atOnce) {
        return new Callers(atOnce, Pace::breathless);
    }

    static Callers pausing(int atOnce, Duration pause) {
        return new Callers(atOnce, () -> Pace.pausing(pause));
    }

    /** So many questions a second, of all together. */
    static Callers paced(int atOnce, double perSecond) {
        return new Callers(atOnce, () -> Pace.every(perSecond / atOnce));
    }

    /** Every caller asks for so long, and once at least. */
    Answers ask(Duration lasting, IntFunction<Caller> caller) throws InterruptedException {
        long end = System.nanoTime() + lasting.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<List<Answers.Answer>>> running = new ArrayList<>();
            for (int number = 0; number < atOnce; number++) {
                Caller one = caller.apply(number);
                Random random = new Random(number);
                Pace pace = paces.get();
                running.add(threads.submit(() -> answers(end, random, pace, one)));
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

    private static List<Answers.Answer> answers(long end, Random random, Pace pace, Caller caller) throws Exception {
        List<Answers.Answer> answers = new ArrayList<>();
        do {
            long due = pace.await(random);
            long waited = System.nanoTime() - due;
            answers.add(caller.ask(random).after(waited));
        } while (System.nanoTime() < end);
        return answers;
    }
}
