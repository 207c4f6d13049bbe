package org.throughline.outcomes.documents;

import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.throughline.kit.tenancy.TenantId;

/** Work across tenants: it finds where something is due and never shows what. */
public final class Housekeeping {
    private static final int MOST = 1000;

    private final ReactiveMongoCollection<Document> documents;

    Housekeeping(ReactiveMongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** A document of a tenant. */
    public record Due(TenantId tenant, String key) {}

    /** Documents in which this field is true. */
    public Uni<List<Due>> withFlag(String field) {
        return due(new Document(field, true));
    }

    /** Any documents, the first ones. */
    public Uni<List<Due>> any() {
        return due(new Document());
    }

    /** Removes the collection. */
    public Uni<Void> drop() {
        return documents.drop();
    }

    private Uni<List<Due>> due(Document filter) {
        return documents
                .aggregate(List.of(
                        new Document("$match", filter),
                        new Document("$limit", MOST),
                        new Document("$project", new Document("_id", 1).append("tenant", 1))))
                .map(found ->
                        new Due(new TenantId(UUID.fromString(found.getString("tenant"))), TenantCollection.key(found)))
                .collect()
                .asList();
    }
}
