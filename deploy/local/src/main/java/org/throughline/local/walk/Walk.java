package org.throughline.local.walk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.throughline.local.Console;
import org.throughline.local.api.Api;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Mailboxes;
import org.throughline.local.sample.Sample;
import org.throughline.local.stack.LocalFolder;

/** The main job of product.md, from a need to a closed loop: one walk for each seed, two at a time. */
public final class Walk {

    private static final String WALKED = "walked";
    private static final int AT_THE_SAME_TIME = 2;
    private static final List<Step> STEPS = List.of(
            new FindStudent(),
            new ReportNeeds(),
            new MatchServices(),
            new PublishForms(),
            new DraftReferral(),
            new FillForms(),
            new WriteReleases(),
            new RequestSignature(),
            new SignReleases(),
            new SendReferral(),
            new AnswerByLink(),
            new ReadInbox(),
            new ReportSessions(),
            new Measure(),
            new WithdrawCategory(),
            new CloseReferral(),
            new ReadFeed(),
            new ReadLog());

    private final Sample sample;
    private final Api api;
    private final Mailboxes mail;
    private final LocalFolder folder;
    private final Console console;

    public Walk(Sample sample, Api api, Mailboxes mail, LocalFolder folder, Console console) {
        this.sample = sample;
        this.api = api;
        this.mail = mail;
        this.folder = folder;
        this.console = console;
    }

    /** Whether every step of every walk did what it should. */
    public boolean goAll(List<Long> seeds) throws InterruptedException {
        List<Plan> plans = choose(seeds);
        ExecutorService walkers = Executors.newFixedThreadPool(AT_THE_SAME_TIME);
        try {
            List<Future<Boolean>> walks = new ArrayList<>();
            for (Plan plan : plans) {
                Callable<Boolean> walk = () -> go(plan);
                walks.add(walkers.submit(walk));
            }
            boolean allWell = true;
            for (Future<Boolean> walk : walks) {
                allWell &= walk.get();
            }
            return allWell;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a walk broke", failed.getCause());
        } finally {
            walkers.shutdownNow();
        }
    }

    private List<Plan> choose(List<Long> seeds) {
        Set<String> walked = new TreeSet<>(
                folder.read(WALKED).map(text -> text.lines().toList()).orElse(List.of()));
        Plans plans = new Plans(sample, Clock.systemUTC(), walked);
        List<Plan> chosen = seeds.stream().map(plans::choose).toList();
        folder.writePrivately(WALKED, String.join("\n", new TreeSet<>(plans.students())) + "\n");
        return chosen;
    }

    private boolean go(Plan plan) throws InterruptedException {
        console.line("  seed " + plan.seed() + ": " + plan.inWords());
        Story story = new Story(plan, api, mail, console);
        for (Step step : STEPS) {
            try {
                step.take(story);
            } catch (Deviation deviation) {
                console.failure("  seed " + plan.seed() + " FAILED in "
                        + step.getClass().getSimpleName() + ": " + deviation.getMessage());
                return false;
            }
        }
        console.line("  seed " + plan.seed() + ": every step did what it should");
        return true;
    }
}
