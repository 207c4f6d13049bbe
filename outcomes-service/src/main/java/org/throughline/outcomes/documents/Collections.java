package org.throughline.outcomes.documents;

import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The collections of this service's database. */
@ApplicationScoped
public class Collections {
    private final ReactiveMongoDatabase database;

    public Collections(
            ReactiveMongoClient client, @ConfigProperty(name = "throughline.outcomes.database") String database) {
        this.database = client.getDatabase(database);
    }

    /** A collection whose documents belong to tenants. */
    public TenantCollection ofTenants(String name) {
        return new TenantCollection(database.getCollection(name));
    }

    /** The same collection for work that belongs to no tenant: it finds where work is due, and empties. */
    public Housekeeping housekeeping(String name) {
        return new Housekeeping(database.getCollection(name));
    }

    /** A document that belongs to the service itself. */
    public SystemDocument system(String id) {
        return new SystemDocument(database.getCollection("system"), id);
    }
}
