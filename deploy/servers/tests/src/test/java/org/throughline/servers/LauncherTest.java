package org.throughline.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    private Path folder;

    @Test
    void aTakenPortIsToldInOneLineBeforeAnythingStarts() throws Exception {
        Ports ports = Ports.free();
        try (ServerSocket stranger = new ServerSocket(ports.postgres(), 1, InetAddress.getLoopbackAddress());
                StartedLauncher launcher = new StartedLauncher(
                        folder, "--with", "postgres,smtp", "--ports", Integer.toString(ports.base()))) {
            assertThat(launcher.awaitEnd()).isEqualTo(Launcher.EXIT_PORT_TAKEN);
            assertThat(launcher.output().lines())
                    .containsExactly(
                            "port " + stranger.getLocalPort()
                                    + " (postgres) on 127.0.0.1 is taken: end what listens there, or move all with --ports BASE");
            assertThat(folder.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void anUnknownServerIsToldWithTheUsage() throws Exception {
        try (StartedLauncher launcher = new StartedLauncher(folder, "--with", "postgres,redis")) {
            assertThat(launcher.awaitEnd()).isEqualTo(Options.EXIT_USAGE);
            assertThat(launcher.output()).startsWith("unknown server 'redis'").contains("usage: Launcher");
        }
    }

    @Test
    void whatAKilledLauncherLeftBehindIsEndedAndItsDataIsKept() throws Exception {
        try (StartedLauncher first = new StartedLauncher(folder, "--with", "postgres,mongodb")) {
            Properties found = first.awaitReady();
            execute(found, "create table kept as select 42 as answer");
            assertNoSecretIsAnArgument(found);
            assertOnlyTheOwnerReads();
            first.killAlone();
        }
        ProcessHandle leftBehind = ProcessHandle.of(Long.parseLong(
                        Files.readString(folder.resolve("run/postgres.pid")).split(" ", -1)[0]))
                .orElseThrow();
        assertThat(leftBehind.isAlive()).isTrue();
        try (StartedLauncher second = new StartedLauncher(folder, "--with", "postgres,mongodb")) {
            Properties found = second.awaitReady();
            assertThat(leftBehind.isAlive()).isFalse();
            assertThat(second.output()).contains("postgres  ended the process that a killed launcher had left behind");
            assertThat(query(found, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aKilledLauncherTakesItsServersAlong() throws Exception {
        try (StartedLauncher launcher = new StartedLauncher(folder, "--with", "mongodb")) {
            launcher.awaitReady();
            ProcessHandle server = ProcessHandle.of(Long.parseLong(
                            Files.readString(folder.resolve("run/mongodb.pid")).split(" ", -1)[0]))
                    .orElseThrow();
            launcher.kill();
            assertThat(ProcessMark.endsWithin(server, Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void theEndOfItsInputEndsAllAndATemporaryFolderGoes() throws Exception {
        Path temporary = folder.resolve("temporary");
        try (StartedLauncher launcher =
                new StartedLauncher(temporary, "--with", "mongodb,smtp", "--stop-on-stdin-close", "--temporary")) {
            launcher.awaitReady();
            List<ProcessHandle> children = launcher.handle().descendants().toList();
            launcher.closeInput();
            assertThat(launcher.awaitEnd()).isZero();
            assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            assertThat(temporary).doesNotExist();
        }
    }

    @Test
    void oneFolderBelongsToOneLauncher() throws Exception {
        try (StartedLauncher first = new StartedLauncher(folder, "--with", "smtp")) {
            first.awaitReady();
            try (StartedLauncher second = new StartedLauncher(folder, "--with", "smtp")) {
                assertThat(second.awaitEnd()).isEqualTo(DataFolder.EXIT_IN_USE);
                assertThat(second.output().lines()).containsExactly("another launcher is running on " + folder);
            }
        }
    }

    private void assertOnlyTheOwnerReads() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        for (String file : List.of("servers.properties", "secrets.properties")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    static void assertNoSecretIsAnArgument(Properties found) throws IOException {
        List<String> secrets = found.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".password") || key.endsWith(".secret"))
                .map(found::getProperty)
                .toList();
        assertThat(secrets).isNotEmpty().doesNotHaveDuplicates();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.filter(LauncherTest::isProcess).toList()) {
                assertThat(commandLine(process)).doesNotContain(secrets);
            }
        }
    }

    private static boolean isProcess(Path path) {
        return path.getFileName().toString().matches("\\d+");
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }

    private static void execute(Properties found, String statement) throws Exception {
        try (Connection connection = referralOwner(found);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String query(Properties found, String query) throws Exception {
        try (Connection connection = referralOwner(found);
                Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection referralOwner(Properties found) throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + found.getProperty("throughline.postgres.port") + "/referral",
                "referral_owner",
                found.getProperty("throughline.postgres.referral.owner.password"));
    }
}
