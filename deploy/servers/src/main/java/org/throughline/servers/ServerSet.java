package org.throughline.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the servers that were asked for, with what they share. */
final class ServerSet {

    private final Options options;
    private final DataFolder data;
    private final Ports ports;
    private final Progress progress;

    ServerSet(Options options, DataFolder data, Ports ports, Progress progress) {
        this.options = options;
        this.data = data;
        this.ports = ports;
        this.progress = progress;
    }

    List<Server> chosen() {
        Archives archives = new Archives(cache());
        Secrets secrets = new Secrets(data.resolve("secrets.properties"));
        PostgresCluster cluster = new PostgresCluster(data, archives, options.temporary(), progress);
        PostgresServer postgres = new PostgresServer(data, cluster, secrets, ports);
        Map<String, Supplier<Server>> known = Map.of(
                "postgres", () -> postgres,
                "kafka", () -> new KafkaServer(data, ports),
                "mongodb", () -> new MongoServer(data, ports),
                "smtp", () -> new SmtpServer(ports),
                "keycloak", () -> new KeycloakServer(options, data, archives, secrets, ports, postgres, progress));
        return Options.SERVERS.stream()
                .filter(options.servers()::contains)
                .map(known::get)
                .map(Supplier::get)
                .toList();
    }

    private Path cache() {
        return options.cache().orElse(data.resolve("cache"));
    }
}
