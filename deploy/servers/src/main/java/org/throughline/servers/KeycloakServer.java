package org.throughline.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The real Keycloak, on the embedded PostgreSQL, with the realm of Throughline. */
final class KeycloakServer implements Server {

    static final String ADMIN_PASSWORD = "throughline.keycloak.admin.password";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Options options;
    private final DataFolder data;
    private final KeycloakProgram program;
    private final Secrets secrets;
    private final Ports ports;
    private final PostgresServer postgres;
    private final Progress progress;
    private final ChildProcess process;
    private final KeycloakRealm realm;

    KeycloakServer(
            Options options,
            DataFolder data,
            Archives archives,
            Secrets secrets,
            Ports ports,
            PostgresServer postgres,
            Progress progress) {
        this.options = options;
        this.data = data;
        this.program = new KeycloakProgram(archives, progress);
        this.secrets = secrets;
        this.ports = ports;
        this.postgres = postgres;
        this.progress = progress;
        this.process = new ChildProcess(name(), data);
        this.realm = KeycloakRealm.read(options.people(), secrets);
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<ListeningPort> ports() {
        return List.of(
                new ListeningPort("keycloak", ports.keycloak()),
                new ListeningPort("keycloak management", ports.keycloakManagement()));
    }

    @Override
    public Optional<ChildProcess> process() {
        return Optional.of(process);
    }

    @Override
    public void start() throws Exception {
        Path home = program.home();
        postgres.awaitDatabase("keycloak");
        process.start(command(home), environment(), data.root());
        KeycloakAdmin admin = new KeycloakAdmin("http://127.0.0.1:" + ports.keycloak());
        awaitHealth(admin);
        admin.signIn(secrets.of(ADMIN_PASSWORD));
        if (!admin.hasRealm(KeycloakRealm.NAME)) {
            progress.say(name(), "making the realm");
            admin.createRealm(realm.json());
        }
        admin.allowPasswordGrant(KeycloakRealm.NAME, KeycloakRealm.APP, options.localSignIn());
        admin.sendMailBy(KeycloakRealm.NAME, "127.0.0.1", ports.smtp());
    }

    /** What kc.sh would run; kc.sh itself would stay in between as a second process. */
    private List<String> command(Path home) {
        List<String> command = new ArrayList<>();
        command.add(ChildJvm.java());
        command.addAll(KeycloakProgram.JVM_OPTIONS);
        command.addAll(KeycloakProgram.ofHome(home));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-port=" + ports.keycloakManagement(),
                "--hostname=http://localhost:" + ports.keycloak(),
                "--db-url=" + postgres.url("keycloak"),
                "--db-username=keycloak",
                "--db-pool-max-size=20",
                // Its login events name people; its health is asked ten times a second while it starts.
                "--log-level=info,org.keycloak.events:off,io.smallrye.health:error"));
        return command;
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_DB_PASSWORD", secrets.of(PostgresDatabases.KEYCLOAK_PASSWORD),
                "KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.USER,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of(ADMIN_PASSWORD));
    }

    private void awaitHealth(KeycloakAdmin admin) throws IOException, InterruptedException {
        String health = "http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready";
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!admin.answersOk(health)) {
            if (!process.isRunning() || System.nanoTime() > deadline) {
                throw new IOException("Keycloak did not start; the end of " + data.log(name()) + ":"
                        + System.lineSeparator() + process.logTail(15));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
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
        Map<String, String> properties = new TreeMap<>(realm.secrets());
        properties.put(
                "throughline.keycloak.url", "http://localhost:" + ports.keycloak() + "/realms/" + KeycloakRealm.NAME);
        properties.put(ADMIN_PASSWORD, secrets.of(ADMIN_PASSWORD));
        return properties;
    }
}
