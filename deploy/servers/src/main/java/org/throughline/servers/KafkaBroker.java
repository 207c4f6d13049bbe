package org.throughline.servers;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;

/** The process in which Kafka runs: formats its storage once, starts the broker, creates the topics that are missing, says that it is ready. */
public final class KafkaBroker {

    private static final List<String> OWNERS = List.of("directory", "consent", "referral", "outcomes", "kit");
    private static final int PARTITIONS = 12;
    private static final short REPLICAS = 1;

    private final Path settingsFile;
    private final Properties settings;

    private KafkaBroker(Path settingsFile) throws IOException {
        this.settingsFile = settingsFile;
        this.settings = new Properties();
        try (Reader reader = Files.newBufferedReader(settingsFile, StandardCharsets.UTF_8)) {
            settings.load(reader);
        }
    }

    /** Arguments: the file to create when ready, the broker's settings. */
    public static void main(String[] arguments) throws IOException {
        Path ready = Path.of(arguments[0]);
        KafkaBroker broker = new KafkaBroker(Path.of(arguments[1]));
        broker.format();
        Thread topics = new Thread(() -> broker.createTopics(ready), "topics");
        topics.setDaemon(true);
        topics.start();
        Kafka.main(new String[] {arguments[1]});
    }

    private void format() {
        if (Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"))) {
            return;
        }
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", settingsFile.toString(), "--standalone"
        };
        if (StorageTool.execute(command, System.out) != 0) {
            throw new IllegalStateException("Kafka's storage could not be formatted");
        }
    }

    private void createTopics(Path ready) {
        Map<String, Object> connection = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.getProperty("advertised.listeners").split(",", -1)[0].replace("PLAINTEXT://", ""),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                60_000,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                50,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                100);
        try (Admin admin = Admin.create(connection)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = topics().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
            Files.createFile(ready);
        } catch (ExecutionException | InterruptedException | IOException failed) {
            System.err.println("Kafka's topics could not be created: " + failed);
            Runtime.getRuntime().halt(1);
        }
    }

    private static List<NewTopic> topics() {
        List<NewTopic> topics = new ArrayList<>();
        for (String owner : OWNERS) {
            topics.add(topic(owner + ".v1", PARTITIONS));
            topics.add(topic(owner + ".v1.dead-letter", 1));
        }
        return topics;
    }

    /** Kept for ever: read models are rebuilt from the beginning. */
    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.of(REPLICAS))
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }
}
