package org.throughline.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives the tests of any module real servers: with the system property {@code throughline.servers} set to {@code postgres,kafka} or the like, these
 * are started once per test JVM, before the first test is looked for, and every key of {@code servers.properties} becomes a system property.
 * With {@code throughline.programs} set to {@code name=folder,...} the packaged programs of other modules run beside them: see {@link Programs}.
 */
public final class ServersForTests implements LauncherSessionListener {

    static final String WANTED = "throughline.servers";
    static final String PROGRAMS = "throughline.programs";
    static final String TOKENS = "throughline.tokens";

    private static final String CONTROL = "org.throughline:type=ServersForTests";

    /** What JUnit's service loading needs. */
    public ServersForTests() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String wanted = System.getProperty(WANTED);
        if (wanted != null || Boolean.getBoolean(TOKENS)) {
            TestTokens.trust();
        }
        if (wanted != null && !wanted.isBlank()) {
            startOnce(wanted);
        }
    }

    /** Ends a server or program cleanly; its data and its port stay. */
    public static void stop(String server) {
        command("stop " + server);
    }

    /** Ends a server or program as a power cut would; its data and its port stay. */
    public static void kill(String server) {
        command("kill " + server);
    }

    /** Starts a stopped or killed server or program again, and returns when it answers. */
    public static void start(String server) {
        command("start " + server);
    }

    /** Holds a program still: it takes connections, and answers none of them. */
    public static void pause(String program) {
        command("pause " + program);
    }

    /** Lets a paused program go on. */
    public static void resume(String program) {
        command("resume " + program);
    }

    private static synchronized void startOnce(String wanted) {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        if (beans.isRegistered(name())) {
            return;
        }
        Programs programs = programs();
        LauncherProcess launcher = LauncherProcess.start(wanted);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(programs, launcher), "end of the servers"));
        Map<String, String> told = launcher.awaitReady();
        told.forEach(System::setProperty);
        programs.startAll(told);
        programs.addresses().forEach(System::setProperty);
        Control control = line -> programs.understands(line) ? programs.command(line) : launcher.command(line);
        try {
            beans.registerMBean(new StandardMBean(control, Control.class), name());
        } catch (JMException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Programs programs() {
        try {
            return Programs.wanted(
                    System.getProperty(PROGRAMS, ""),
                    Path.of(System.getProperty("throughline.root", "")),
                    Path.of("target", "programs"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void end(Programs programs, LauncherProcess launcher) {
        programs.killAll();
        launcher.end();
    }

    /**
     * Test frameworks load this class once more, in a class loader of their own: the JVM's bean server is the one place that all of them share.
     */
    private static void command(String line) {
        try {
            Object[] arguments = {line};
            String[] signature = {String.class.getName()};
            Object failure = ManagementFactory.getPlatformMBeanServer().invoke(name(), "command", arguments, signature);
            if (failure != null) {
                throw new IllegalStateException(failure.toString());
            }
        } catch (JMException failed) {
            throw new IllegalStateException("no servers were started: is " + WANTED + " set?", failed);
        }
    }

    private static ObjectName name() {
        try {
            return new ObjectName(CONTROL);
        } catch (JMException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The command line of launcher and programs. */
    public interface Control {
        /** Obeys, and answers null, or why not. */
        @Nullable
        String command(String line);
    }
}
