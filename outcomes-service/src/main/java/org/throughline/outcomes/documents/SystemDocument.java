package org.throughline.outcomes.documents;

import com.mongodb.MongoWriteException;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.bson.Document;

/** One document of the service itself, of no tenant; it changes by comparing and setting its version {@code v}. */
public final class SystemDocument {
    private static final String ID = "_id";
    private static final String VERSION = "v";

    private final ReactiveMongoCollection<Document> documents;
    private final String id;

    SystemDocument(ReactiveMongoCollection<Document> documents, String id) {
        this.documents = documents;
        this.id = id;
    }

    public Uni<Optional<Document>> read() {
        return documents.find(new Document(ID, id)).collect().first().map(Optional::ofNullable);
    }

    /** Puts the content where version {@code expected} (0: nothing) is; false when somebody was faster. */
    public Uni<Boolean> replace(long expected, Document content) {
        Document next = new Document(content).append(ID, id).append(VERSION, expected + 1);
        if (expected == 0) {
            return documents
                    .insertOne(next)
                    .replaceWith(true)
                    .onFailure(MongoWriteException.class)
                    .recoverWithItem(false);
        }
        return documents
                .replaceOne(new Document(ID, id).append(VERSION, expected), next)
                .map(result -> result.getMatchedCount() == 1);
    }
}
