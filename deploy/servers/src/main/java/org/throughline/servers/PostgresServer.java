package org.throughline.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** PostgreSQL from its published binaries: SCRAM passwords, loopback only, fsync on, nothing personal in its log. */
final class PostgresServer implements Server {

    static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A killed server's workers hold its shared memory for a moment. */
    private static final int START_ATTEMPTS = 40;

    private final DataFolder data;
    private final Secrets secrets;
    private final Ports ports;
    private final ChildProcess process;
    private final PostgresCluster cluster;

    PostgresServer(DataFolder data, PostgresCluster cluster, Secrets secrets, Ports ports) {
        this.data = data;
        this.secrets = secrets;
        this.ports = ports;
        this.process = new ChildProcess(name(), data);
        this.cluster = cluster;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<ListeningPort> ports() {
        return List.of(new ListeningPort("postgres", ports.postgres()));
    }

    @Override
    public Optional<ChildProcess> process() {
        return Optional.of(process);
    }

    @Override
    public void start() throws Exception {
        PostgresUser user = PostgresUser.choose(cluster.folder());
        user.open(data.root());
        Path programs = cluster.programs();
        cluster.initialise(user, programs, superuserPassword());
        cluster.endLeftOver();
        run(user, programs);
        new PostgresDatabases(secrets).provide(superuser("postgres"), this::superuser);
    }

    private void run(PostgresUser user, Path programs) throws IOException, InterruptedException {
        for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
            process.start(user.command(command(programs)), Map.of("TZ", "UTC"), cluster.folder());
            if (answers()) {
                return;
            }
            process.stop();
            if (!process.logTail(3).contains("is still in use")) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new IOException("PostgreSQL did not start; the end of " + data.log(name()) + ":" + System.lineSeparator()
                + process.logTail(15));
    }

    private List<String> command(Path programs) {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                cluster.folder().toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    /** Statements and their parameters carry personal data and passwords: errors are logged without either. */
    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("port", Integer.toString(ports.postgres()));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "300");
        settings.put("shared_buffers", "512MB");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_statement", "none");
        settings.put("log_error_verbosity", "TERSE");
        settings.put("log_min_error_statement", "PANIC");
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.put("log_checkpoints", "off");
        return settings;
    }

    /** True when our own cluster answers at the port; false when the process ended. */
    private boolean answers() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isRunning() && System.nanoTime() < deadline) {
            try (Connection connection = superuser("postgres");
                    Statement statement = connection.createStatement();
                    ResultSet folder = statement.executeQuery("select current_setting('data_directory')")) {
                folder.next();
                if (!folder.getString(1).equals(cluster.folder().toString())) {
                    throw new IOException("another PostgreSQL answers at port " + ports.postgres());
                }
                return true;
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(30);
            }
        }
        return false;
    }

    /** Waits until a database is there for those who start side by side with this server. */
    void awaitDatabase(String database) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isProvided(database)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("PostgreSQL has no database " + database);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean isProvided(String database) {
        try (Connection connection = superuser("postgres");
                Statement sql = connection.createStatement()) {
            return PostgresDatabases.isComplete(sql, database);
        } catch (SQLException notYet) {
            return false;
        }
    }

    Connection superuser(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", superuserPassword());
        return DriverManager.getConnection(url(database), login);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }

    private String superuserPassword() {
        return secrets.of("throughline.postgres.superuser.password");
    }

    @Override
    public void stop() throws Exception {
        process.stop();
    }

    @Override
    public void kill() throws Exception {
        process.kill();
    }

    @Override
    public Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>(PostgresDatabases.passwords(secrets));
        properties.put("throughline.postgres.host", "127.0.0.1");
        properties.put("throughline.postgres.port", Integer.toString(ports.postgres()));
        properties.put("throughline.postgres.superuser.password", superuserPassword());
        return properties;
    }
}
