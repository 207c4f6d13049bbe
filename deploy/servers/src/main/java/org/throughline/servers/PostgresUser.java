package org.throughline.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. For root it runs in a user namespace of its own, where it is nobody and may still read its folder; where that
 * is forbidden, as another user, who must be able to pass through the data folder.
 */
enum PostgresUser {
    SELF(""),
    NAMESPACE("unshare --user"),
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final int NOBODY_ID = 65534;

    private final String prefix;

    PostgresUser(String prefix) {
        this.prefix = prefix;
    }

    /** The way this cluster was made, or for a new one the first way that works. */
    static PostgresUser choose(Path cluster) throws IOException, InterruptedException {
        if (idOf(Path.of("/proc/self")) != 0) {
            return SELF;
        }
        if (Files.exists(cluster)) {
            return idOf(cluster) == NOBODY_ID ? NOBODY : NAMESPACE;
        }
        if (succeeds(NAMESPACE.command(List.of("true")))) {
            return NAMESPACE;
        }
        if (succeeds(NOBODY.command(List.of("true")))) {
            return NOBODY;
        }
        throw new LauncherRefusal(
                1,
                "PostgreSQL does not run as root, and neither 'unshare --user' nor 'setpriv' works here: start as another user");
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (!prefix.isEmpty()) {
            whole.addAll(List.of(prefix.split(" ", -1)));
        }
        whole.addAll(command);
        return whole;
    }

    /** Gives a file or folder to the user PostgreSQL runs as, and lets that user reach it. */
    void give(Path path) throws IOException {
        if (this != NOBODY) {
            return;
        }
        Files.setAttribute(path, "unix:uid", NOBODY_ID);
        Files.setAttribute(path, "unix:gid", NOBODY_ID);
    }

    /** Lets the user pass through the data folder, without listing it. */
    void open(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        for (Path above = folder; above != null; above = above.getParent()) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(above);
            if (!permissions.contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new LauncherRefusal(
                        1,
                        "PostgreSQL does not run as root here, and another user cannot pass " + above
                                + ": choose another folder");
            }
        }
    }

    private static int idOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
