package org.throughline.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One Kafka broker that is its own controller, with the topics of Throughline. */
final class KafkaServer implements Server {

    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true");

    private final DataFolder data;
    private final Ports ports;
    private final ChildJvm jvm;

    KafkaServer(DataFolder data, Ports ports) {
        this.data = data;
        this.ports = ports;
        this.jvm = new ChildJvm(name(), data);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<ListeningPort> ports() {
        return List.of(
                new ListeningPort("kafka", ports.kafka()),
                new ListeningPort("kafka controller", ports.kafkaController()));
    }

    @Override
    public Optional<ChildProcess> process() {
        return Optional.of(jvm.process());
    }

    @Override
    public void start() throws Exception {
        data.privateFolder(name());
        Path file = data.run("kafka.properties");
        DataFolder.writePrivately(file, DataFolder.propertyLines(settings()));
        jvm.start(JVM_OPTIONS, KafkaBroker.class, List.of(file.toString()));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.putAll(listeners());
        settings.putAll(internalTopics());
        settings.put("log.dirs", data.resolve(name()).toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("num.partitions", "12");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        // A killed broker is taken back only when its old session has run out.
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "1000");
        // Small, for a small heap and many partitions on one disk.
        settings.put("log.segment.bytes", "268435456");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        return settings;
    }

    private Map<String, String> listeners() {
        String listeners =
                "PLAINTEXT://127.0.0.1:" + ports.kafka() + ",CONTROLLER://127.0.0.1:" + ports.kafkaController();
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.bootstrap.servers", "127.0.0.1:" + ports.kafkaController(),
                "controller.listener.names", "CONTROLLER",
                "inter.broker.listener.name", "PLAINTEXT",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "listeners", listeners,
                "advertised.listeners", listeners);
    }

    private static Map<String, String> internalTopics() {
        return Map.of(
                "offsets.topic.num.partitions", "4",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    @Override
    public void stop() throws Exception {
        jvm.process().stop();
    }

    @Override
    public void kill() throws Exception {
        jvm.process().kill();
    }

    @Override
    public Map<String, String> properties() {
        return Map.of("throughline.kafka.bootstrap-servers", "127.0.0.1:" + ports.kafka());
    }
}
