package org.throughline.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's programs and its cluster: the folder that initdb makes and one server at a time works on. */
final class PostgresCluster {

    private static final String NAME = "postgres";
    private static final String VERSION = "18.6.0";

    private final DataFolder data;
    private final Archives archives;
    private final boolean temporary;
    private final Progress progress;
    private final Path folder;

    PostgresCluster(DataFolder data, Archives archives, boolean temporary, Progress progress) {
        this.data = data;
        this.archives = archives;
        this.temporary = temporary;
        this.progress = progress;
        this.folder = data.resolve(NAME);
    }

    Path folder() {
        return folder;
    }

    Path programs() throws IOException, InterruptedException {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String archive = "/postgres-linux-" + architecture + ".txz";
        return archives.unpacked(
                "postgres-" + VERSION + "-" + architecture,
                () -> {
                    progress.say(NAME, "unpacking its programs, once");
                    return Optional.ofNullable(PostgresCluster.class.getResourceAsStream(archive))
                            .orElseThrow(() -> new IOException("no PostgreSQL for this machine: " + archive));
                },
                unpacked -> {});
    }

    /** Beside the cluster, written when it is whole: a cluster without it was cut off while being made. */
    private Path initialised() {
        return data.resolve("postgres.initialised");
    }

    /** Makes the folder if there is none, with this password of the superuser. */
    void initialise(PostgresUser user, Path programs, String password) throws IOException, InterruptedException {
        if (Files.exists(initialised())) {
            return;
        }
        progress.say(NAME, "making a new cluster");
        DataFolder.deleteTree(folder);
        Files.createDirectory(folder);
        user.give(folder);
        Path passwordFile = data.run("postgres.password");
        DataFolder.writePrivately(passwordFile, password + "\n");
        user.give(passwordFile);
        if (user == PostgresUser.NOBODY) {
            user.open(data.resolve("run"));
        }
        try {
            initdb(user, programs, passwordFile);
        } finally {
            Files.delete(passwordFile);
        }
        Files.createFile(initialised());
    }

    private void initdb(PostgresUser user, Path programs, Path passwordFile) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + folder,
                "--username=" + PostgresServer.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--text-search-config=simple"));
        if (temporary) {
            command.add("--no-sync");
        }
        Process initdb = new ProcessBuilder(user.command(command))
                .redirectErrorStream(true)
                .redirectOutput(data.run("initdb.log").toFile())
                .start();
        try {
            if (initdb.waitFor() != 0) {
                throw new IOException("initdb failed: see " + data.run("initdb.log"));
            }
        } finally {
            ChildProcess.endTree(initdb);
        }
    }

    /** A server of this cluster that still runs is ended; a pid file whose process is gone or another's is removed. */
    void endLeftOver() throws IOException, InterruptedException {
        Path pidFile = folder.resolve("postmaster.pid");
        Optional<Long> pid = DataFolder.read(pidFile)
                .flatMap(text -> text.lines().findFirst())
                .map(Long::parseLong);
        if (pid.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> running =
                ProcessHandle.of(pid.get()).filter(ProcessHandle::isAlive).filter(handle -> serves(handle.pid()));
        if (running.isPresent()) {
            progress.say(NAME, "ending the server that was left behind");
            Signal.INT.send(pid.get());
            if (!ProcessMark.endsWithin(running.get(), Duration.ofSeconds(20))) {
                running.get().destroyForcibly();
            }
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    private boolean serves(long pid) {
        try {
            String commandLine =
                    Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.UTF_8);
            return commandLine.contains(folder.toString());
        } catch (IOException gone) {
            return false;
        }
    }
}
