package org.throughline.local.walk;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.throughline.local.Console;
import org.throughline.local.api.Api;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Mailboxes;
import org.throughline.local.api.Reply;
import org.throughline.local.api.SignIn;

/** One walk while it goes on: its plan, who acts in it, and what was found out so far. */
final class Story {

    /** How long something may take that arrives a moment later: a fact, a mail. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Plan plan;
    private final Api api;
    private final Mailboxes mail;
    private final Console console;
    private final Map<Known, String> known = new EnumMap<>(Known.class);
    private final Map<String, Integer> mailsBefore = new HashMap<>();

    Story(Plan plan, Api api, Mailboxes mail, Console console) {
        this.plan = plan;
        this.api = api;
        this.mail = mail;
        this.console = console;
    }

    Plan plan() {
        return plan;
    }

    Api api() {
        return api;
    }

    Mailboxes mail() {
        return mail;
    }

    SignIn counselor() {
        return SignIn.person("counselor." + plan.district().code());
    }

    SignIn admin() {
        return SignIn.person("admin." + plan.district().code());
    }

    SignIn auditor() {
        return SignIn.person("auditor." + plan.district().code());
    }

    SignIn agencyStaff() {
        return SignIn.person(plan.agency().signIn());
    }

    SignIn integrator() {
        return SignIn.client("integrator-" + plan.district().code());
    }

    void remember(Known what, String value) {
        known.put(what, value);
    }

    String the(Known what) {
        String value = known.get(what);
        if (value == null) {
            throw new Deviation("no step has found " + what);
        }
        return value;
    }

    /** Notes how many mails are in a mailbox, so that only later ones are read. */
    void noteMails(String address) {
        mailsBefore.put(address, mail.texts(address).size());
    }

    int mailsBefore(String address) {
        return mailsBefore.getOrDefault(address, 0);
    }

    /** One readable line: the step, the call, the status, what came of it. */
    void tell(int step, Reply reply, String result) {
        String again = reply.tries() == 1 ? "" : " (asked " + reply.tries() + " times)";
        console.line(String.format(
                Locale.ROOT,
                "  seed %-4d step %d  %-4s %-46s %d  %s%s",
                plan.seed(),
                step,
                reply.method(),
                shortened(reply.path()),
                reply.status(),
                result,
                again));
    }

    /** Ids by their last digits, queries without their values. */
    static String shortened(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{6}([0-9a-f]{6})", "..$1")
                .replaceAll("cursor=[^&]*", "cursor=..");
    }
}
