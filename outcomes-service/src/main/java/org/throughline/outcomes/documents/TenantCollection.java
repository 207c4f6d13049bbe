package org.throughline.outcomes.documents;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.TenantId;

/**
 * A collection seen by one tenant at a time: the tenant begins every {@code _id} and is part of every filter, and a pipeline cannot leave the collection. Keys are the part of the
 * {@code _id} behind the tenant; they sort as text.
 */
public final class TenantCollection {
    private static final String ID = "_id";
    private static final String TENANT = "tenant";
    private static final String VERSION = "v";

    private final ReactiveMongoCollection<Document> documents;

    TenantCollection(ReactiveMongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** The document with this key, or null. */
    public Uni<@Nullable Document> find(TenantId tenant, String key) {
        return documents.find(of(tenant, key)).collect().first();
    }

    /** The first documents with keys behind {@code from} (exclusive) and before {@code to}, in the order of their keys. */
    public Uni<List<Document>> range(TenantId tenant, String from, String to, int limit) {
        Document keys = new Document("$gt", id(tenant, from)).append("$lt", id(tenant, to));
        return aggregate(
                tenant,
                List.of(
                        new Document("$match", new Document(ID, keys)),
                        new Document("$sort", new Document(ID, 1)),
                        new Document("$limit", limit)));
    }

    /** The last document whose key is before this one. */
    public Uni<Optional<Document>> last(TenantId tenant, String before) {
        Document keys = new Document("$gt", id(tenant, "")).append("$lt", id(tenant, before));
        return aggregate(
                        tenant,
                        List.of(
                                new Document("$match", new Document(ID, keys)),
                                new Document("$sort", new Document(ID, -1)),
                                new Document("$limit", 1)))
                .map(found -> found.stream().findFirst());
    }

    /** The first documents whose keys begin with this text. */
    public Uni<List<Document>> startingWith(TenantId tenant, String prefix, int limit) {
        return range(tenant, prefix, prefix + Character.MAX_VALUE, limit);
    }

    /** A pipeline over the tenant's documents. Refuses a stage that names another collection. */
    public Uni<List<Document>> aggregate(TenantId tenant, List<Document> stages) {
        Stages.requireWithin(stages);
        List<Bson> bound = new ArrayList<>();
        bound.add(new Document("$match", new Document(TENANT, tenant.toString())));
        bound.addAll(stages);
        return documents.aggregate(bound).collect().asList();
    }

    /** The one document that has this value in a uniquely indexed field, or null. */
    public Uni<@Nullable Document> findUnique(TenantId tenant, String field, Object value) {
        return documents
                .find(new Document(TENANT, tenant.toString()).append(field, value))
                .collect()
                .first();
    }

    /** Adds the document; false when its key or a unique value of it is taken. */
    public Uni<Boolean> insert(TenantId tenant, String key, Document content) {
        return documents
                .insertOne(bound(tenant, key, content))
                .replaceWith(true)
                .onFailure(TenantCollection::isDuplicate)
                .recoverWithItem(false);
    }

    /** Puts the document in the place of whatever was there. */
    public Uni<Void> put(TenantId tenant, String key, Document content) {
        return documents
                .replaceOne(of(tenant, key), bound(tenant, key, content), new ReplaceOptions().upsert(true))
                .replaceWithVoid();
    }

    /** Puts the document in the place of the one with this version {@code v} (0: of none); false when it is not there any more. */
    public Uni<Boolean> replace(TenantId tenant, String key, long version, Document content) {
        return version == 0
                ? insert(tenant, key, content)
                : documents
                        .replaceOne(of(tenant, key).append(VERSION, version), bound(tenant, key, content))
                        .map(result -> result.getMatchedCount() == 1);
    }

    public Uni<Void> update(TenantId tenant, String key, Document update) {
        return documents.updateOne(of(tenant, key), update).replaceWithVoid();
    }

    public Uni<Void> delete(TenantId tenant, String key) {
        return documents.deleteOne(of(tenant, key)).replaceWithVoid();
    }

    /** A unique index over the tenant and this field; documents without the field are not in it. */
    public Uni<Void> unique(String field) {
        return documents
                .createIndex(
                        new Document(field, 1),
                        new IndexOptions().unique(true).sparse(true).name("unique_" + field))
                .replaceWithVoid();
    }

    /** The key of a document that was read. */
    public static String key(Document document) {
        String id = document.getString(ID);
        return id.substring(id.indexOf('/') + 1);
    }

    private static Document of(TenantId tenant, String key) {
        return new Document(ID, id(tenant, key)).append(TENANT, tenant.toString());
    }

    private static Document bound(TenantId tenant, String key, Document content) {
        Document bound = of(tenant, key);
        content.forEach(bound::putIfAbsent);
        return bound;
    }

    private static String id(TenantId tenant, String key) {
        return tenant + "/" + key;
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException refused
                && refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
