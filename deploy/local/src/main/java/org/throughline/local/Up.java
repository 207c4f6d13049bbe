package org.throughline.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.throughline.local.api.Api;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Mailboxes;
import org.throughline.local.api.Tokens;
import org.throughline.local.onboarding.Onboarding;
import org.throughline.local.sample.Sample;
import org.throughline.local.stack.LocalFolder;
import org.throughline.local.stack.Stack;
import org.throughline.local.walk.Walk;

/** Starts everything, brings the sample districts in, walks the main job, says where everything is, and keeps serving. */
public final class Up {

    private static final Duration LAST_WORD = Duration.ofSeconds(5);

    private final Path root;
    private final Options options;
    private final Console console;

    private Up(Path root, Options options, Console console) {
        this.root = root;
        this.options = options;
        this.console = console;
    }

    public static void main(String... arguments) {
        Path root = Path.of(System.getProperty("throughline.root", "")).toAbsolutePath();
        Console console = new Console(System.out);
        int code = Refusal.FAILED;
        try {
            code = go(root, arguments, console);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        // Past the shutdown hook: what it does was done.
        Runtime.getRuntime().halt(code);
    }

    private static int go(Path root, String[] arguments, Console console) throws InterruptedException {
        try {
            return new Up(root, Options.parse(root, arguments), console).run();
        } catch (Refusal refusal) {
            tell(refusal, console);
            return refusal.exitCode();
        } catch (Deviation deviation) {
            console.failure("failed: " + deviation.getMessage());
        } catch (IOException | RuntimeException failed) {
            console.failure("failed: " + failed);
        }
        return Refusal.FAILED;
    }

    /** What was asked wrongly is answered at once. */
    private static void tell(Refusal refusal, Console console) throws InterruptedException {
        String reason = String.valueOf(refusal.getMessage());
        if (refusal.exitCode() == Refusal.REFUSED) {
            console.line(reason);
        } else {
            console.failure(reason);
        }
    }

    private int run() throws IOException, InterruptedException {
        try (LocalFolder folder = LocalFolder.open(options.data())) {
            if (options.fresh()) {
                folder.empty();
            }
            folder.markAsOurs();
            Stack stack = new Stack(root, folder, options.ports(), options.settings(), console);
            CountDownLatch ended = new CountDownLatch(1);
            stopOnSignal(stack, folder, ended);
            try {
                return use(stack, folder, ended);
            } finally {
                stack.stop();
            }
        }
    }

    /** Ctrl-C and `down`. */
    private void stopOnSignal(Stack stack, LocalFolder folder, CountDownLatch ended) {
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, folder, ended, main), "stop"));
    }

    private void stop(Stack stack, LocalFolder folder, CountDownLatch ended, Thread main) {
        try {
            console.sayOfUp("stopping");
            console.hearNobodyElse();
            stack.stop();
            folder.close();
        } catch (IOException failed) {
            console.sayOfUp("could not stop everything: " + failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
            leaveTheLastWordTo(main);
        }
    }

    /** The JVM would end with the signal's number as soon as this hook is over: the main thread halts it with its own code. */
    private static void leaveTheLastWordTo(Thread main) {
        try {
            main.join(LAST_WORD.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private int use(Stack stack, LocalFolder folder, CountDownLatch ended) throws IOException, InterruptedException {
        stack.start();
        double ready = console.seconds();
        console.say("up", "all services are ready");
        Sample sample = Sample.read(root.resolve("deploy").resolve("sample"));
        Api api = new Api(options.ports().publicAddress(), new Tokens(stack.settings()));
        new Onboarding(sample, api, options.ports(), console).bringIn();
        console.say("up", "the sample districts are in");
        boolean well = walk(new Walk(sample, api, new Mailboxes(stack.settings().imapPort()), folder, console));
        tell(stack, folder, ready);
        if (options.once()) {
            return well ? 0 : Refusal.FAILED;
        }
        console.line(
                well
                        ? "Serving until Ctrl-C or deploy/local/down."
                        : "The walk FAILED, see above. Serving nevertheless.");
        ended.await();
        return 0;
    }

    private boolean walk(Walk walk) throws InterruptedException {
        if (options.seeds().isEmpty()) {
            return true;
        }
        console.say("up", "now the main job, through " + options.ports().publicAddress());
        return walk.goAll(options.seeds());
    }

    private void tell(Stack stack, LocalFolder folder, double ready) {
        console.line(Guide.of(options.ports(), folder, stack.settings()));
        console.line(
                String.format(Locale.ROOT, "Ready after %.1f s. Resident memory, shared pages counted once:", ready));
        Map<String, Long> memory = stack.mebibytes();
        memory.forEach(
                (process, mebibytes) -> console.line(String.format(Locale.ROOT, "  %6d MiB  %s", mebibytes, process)));
        long total = memory.values().stream().mapToLong(Long::longValue).sum();
        console.line(String.format(Locale.ROOT, "  %6d MiB  in all", total));
    }
}
