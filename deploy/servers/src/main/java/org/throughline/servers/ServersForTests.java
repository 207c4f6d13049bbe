package org.throughline.servers;

import java.lang.management.ManagementFactory;
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
 */
public final class ServersForTests implements LauncherSessionListener {

    static final String WANTED = "throughline.servers";
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

    /** Ends a server cleanly; its data and its port stay. */
    public static void stop(String server) {
        command("stop " + server);
    }

    /** Ends a server as a power cut would; its data and its port stay. */
    public static void kill(String server) {
        command("kill " + server);
    }

    /** Starts a stopped or killed server again, and returns when it answers. */
    public static void start(String server) {
        command("start " + server);
    }

    private static synchronized void startOnce(String wanted) {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        if (beans.isRegistered(name())) {
            return;
        }
        LauncherProcess launcher = LauncherProcess.start(wanted);
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::end, "end of the servers"));
        launcher.awaitReady().forEach(System::setProperty);
        try {
            beans.registerMBean(new StandardMBean(launcher::command, Control.class), name());
        } catch (JMException failed) {
            throw new IllegalStateException(failed);
        }
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

    /** The launcher's command line. */
    public interface Control {
        /** Obeys, and answers null, or why not. */
        @Nullable
        String command(String line);
    }
}
