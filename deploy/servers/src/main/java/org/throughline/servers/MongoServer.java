package org.throughline.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The MongoDB stand-in: it speaks MongoDB's protocol and keeps what it acknowledged, but it has no login and is not a real MongoDB. */
final class MongoServer implements Server {

    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms32m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dio.netty.noUnsafe=true");

    private final DataFolder data;
    private final Ports ports;
    private final ChildJvm jvm;

    MongoServer(DataFolder data, Ports ports) {
        this.data = data;
        this.ports = ports;
        this.jvm = new ChildJvm(name(), data);
    }

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public List<ListeningPort> ports() {
        return List.of(new ListeningPort("mongodb", ports.mongodb()));
    }

    @Override
    public Optional<ChildProcess> process() {
        return Optional.of(jvm.process());
    }

    @Override
    public void start() throws Exception {
        Path file = data.privateFolder(name()).resolve("data.mv");
        jvm.start(JVM_OPTIONS, MongoStandIn.class, List.of(file.toString(), Integer.toString(ports.mongodb())));
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
        return Map.of("throughline.mongodb.uri", "mongodb://127.0.0.1:" + ports.mongodb());
    }
}
