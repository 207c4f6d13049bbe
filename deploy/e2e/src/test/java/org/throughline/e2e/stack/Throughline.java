package org.throughline.e2e.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.local.api.Mailboxes;
import org.throughline.local.api.Tokens;
import org.throughline.local.sample.Sample;
import org.throughline.local.stack.LocalService;
import org.throughline.local.stack.Settings;

/** The installation that all tests share, on data of its own: started and stopped by the README's commands. */
public final class Throughline {

    public static final String UP = "deploy/local/up";
    public static final String UP_ONCE = "deploy/local/up --once";
    public static final String DOWN = "deploy/local/down";

    private static final Duration PATIENCE_TO_START = Duration.ofMinutes(6);
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(90);
    private static final String SERVING = "Serving until Ctrl-C";

    private final Place place;
    private final Sample sample;
    private final List<Program> launched = new ArrayList<>();
    private @Nullable Program up;
    private @Nullable AssertionError broken;
    private @Nullable Tokens tokens;
    private boolean begun;

    private Throughline(Place place) {
        this.place = place;
        this.sample = Sample.read(Repository.root().resolve("deploy").resolve("sample"));
    }

    /** Nothing is started yet. */
    public static Throughline onFreshData() {
        return new Throughline(Place.free("throughline"));
    }

    /** Starts a variant of {@code up} on this installation's ports and data, the first time on an empty folder; does not wait. */
    public Program launch(String command) {
        String whole = place.up(command) + (begun ? "" : " --fresh");
        begun = true;
        return launched(Program.start(whole));
    }

    /** Starts a command that Ctrl-C is to reach. */
    public Program launchInTheForeground(String command) {
        return launched(Program.startInTheForeground(place.up(command)));
    }

    /** On the same ports with other data. */
    public Program launchOnOtherData(String command) {
        return launched(Program.start(place.withOtherData().up(command)));
    }

    private Program launched(Program program) {
        launched.add(program);
        return program;
    }

    /** Starts it unless it runs: returns when it serves. */
    public void ensureServing() {
        if (broken != null) {
            throw new IllegalStateException("it did not start before, and is not tried again", broken);
        }
        if (up == null || !up.isAlive()) {
            serve(UP);
        }
    }

    /** Starts it by this command, and returns when it serves. */
    public Program serve(String command) {
        Program started = launch(command);
        up = started;
        try {
            started.awaitSaying(SERVING, PATIENCE_TO_START);
        } catch (AssertionError failed) {
            broken = failed;
            throw failed;
        }
        return started;
    }

    public Program up() {
        return Optional.ofNullable(up).orElseThrow(() -> new IllegalStateException("it was not started"));
    }

    /** The README's command to stop it. */
    public Program down() {
        Program down = Program.start(place.down(DOWN));
        down.awaitEnd(PATIENCE_TO_STOP);
        return down;
    }

    /** For the end of all tests, whatever happened before. */
    public void end() {
        launched.stream().filter(Program::isAlive).forEach(running -> {
            running.end();
            running.awaitEnd(PATIENCE_TO_STOP);
        });
    }

    /** Lines of the README for the shell, on this installation. */
    public Program script(String lines) {
        return Program.script(place.here(lines));
    }

    public Path data() {
        return place.data();
    }

    public int basePort() {
        return place.ports().base();
    }

    public URI gateway() {
        return place.ports().publicAddress();
    }

    /** A service itself, past the gateway: for operations between services only. */
    public URI behindTheGateway(LocalService service) {
        return place.ports().address(service);
    }

    public Sample sample() {
        return sample;
    }

    /** What the servers told of themselves. */
    public Settings settings() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(data().resolve(Settings.FILE))) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return new Settings(values);
    }

    /** Kept from class to class: a sign-in costs Keycloak a while. */
    public Tokens tokens() {
        Tokens known = tokens;
        if (known == null) {
            known = new Tokens(settings());
            tokens = known;
        }
        return known;
    }

    public Mailboxes mailboxes() {
        return new Mailboxes(settings().imapPort());
    }

    /** Students of the walks before, each as {@code district/sourcedId}. */
    public Set<String> walked() {
        try {
            return Files.readAllLines(data().resolve("walked")).stream().collect(Collectors.toSet());
        } catch (NoSuchFileException nobody) {
            return Set.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The processes of its servers and services. */
    public Processes processes() {
        return new Processes(data().resolve("run"));
    }

    /** {@code kill -9} of {@code up} itself. */
    public void killUp() {
        Signals.send("KILL", up().pid());
        up().awaitEnd(Duration.ofSeconds(10));
    }
}
