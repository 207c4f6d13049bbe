package org.throughline.servers;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.postgresql.Driver;

/** Keycloak's distribution, unpacked and built for PostgreSQL once per cache folder. */
final class KeycloakProgram {

    /** Whole, because kc.sh's own choice does not go together with a small heap and the serial collector. */
    static final List<String> JVM_OPTIONS = List.of(
            "-Xms128m",
            "-Xmx384m",
            "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private static final String VERSION = "26.7.3";
    private static final String ARCHIVE = "keycloak-quarkus-dist-" + VERSION + ".tar.gz";
    private static final long BUILD_MINUTES = 5;

    private final Archives archives;
    private final Progress progress;

    KeycloakProgram(Archives archives, Progress progress) {
        this.archives = archives;
        this.progress = progress;
    }

    Path home() throws IOException, InterruptedException {
        String name = "keycloak-" + VERSION;
        return archives.unpacked(name, this::open, folder -> build(folder.resolve(name)))
                .resolve(name);
    }

    private InputStream open() throws IOException {
        progress.say("keycloak", "unpacking its programs, once");
        return Files.newInputStream(libraries().resolve(ARCHIVE));
    }

    /** Beside the other dependencies, from where one of them was loaded. */
    private static Path libraries() throws IOException {
        try {
            Path jar = Path.of(Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = jar.resolveSibling(".").normalize();
            if (!Files.exists(folder.resolve(ARCHIVE))) {
                throw new IOException(ARCHIVE + " is not in " + folder);
            }
            return folder;
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private void build(Path home) throws IOException, InterruptedException {
        progress.say("keycloak", "building it for PostgreSQL, once: about 20 seconds");
        Path log = home.resolveSibling("build.log");
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(), "build", "--db=postgres", "--health-enabled=true")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS",
                        "-Xmx512m -XX:+UseSerialGC -Dfile.encoding=UTF-8"));
        Process build = builder.start();
        try {
            if (!build.waitFor(BUILD_MINUTES, TimeUnit.MINUTES) || build.exitValue() != 0) {
                throw new IOException("Keycloak could not be built: see " + log);
            }
        } finally {
            ChildProcess.endTree(build);
        }
    }

    /** The Java arguments that make a process this Keycloak. */
    static List<String> ofHome(Path home) {
        return List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }
}
