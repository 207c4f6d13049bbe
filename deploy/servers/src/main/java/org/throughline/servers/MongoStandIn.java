package org.throughline.servers;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** The process in which the MongoDB stand-in runs. */
public final class MongoStandIn {

    private static final int COMPACTING_MILLIS = 3_000;

    /** Each commit leaves the old pages behind; short, so that their space is soon used again. */
    private static final int RETENTION_MILLIS = 1_000;

    private MongoStandIn() {}

    /** Arguments: the file to create when ready, the file with the data, the port. */
    public static void main(String[] arguments) throws IOException {
        MVStore store = new MVStore.Builder()
                .fileName(arguments[1])
                .autoCommitDisabled()
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        store.compactFile(COMPACTING_MILLIS);
        de.bwaldvogel.mongo.MongoServer server = new de.bwaldvogel.mongo.MongoServer(new CommittingBackend(store));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[2])));
        Files.createFile(Path.of(arguments[0]));
    }

    /** Commits before it acknowledges a write: H2 otherwise keeps acknowledged writes in memory, and a killed process loses them. */
    private static final class CommittingBackend extends H2Backend {

        private static final Set<String> READS = Set.of(
                "hello",
                "ismaster",
                "ping",
                "buildinfo",
                "find",
                "getmore",
                "count",
                "distinct",
                "listcollections",
                "listdatabases",
                "listindexes",
                "killcursors",
                "endsessions",
                "serverstatus",
                "dbstats",
                "collstats");

        CommittingBackend(MVStore store) {
            super(store);
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            Document reply = super.handleMessage(message);
            if (!READS.contains(command(message))) {
                commit();
            }
            return reply;
        }

        private static String command(MongoMessage message) {
            return message.getDocument().keySet().iterator().next().toLowerCase(Locale.ROOT);
        }
    }
}
