package org.throughline.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoTest {

    private static final int DOCUMENTS = 400;

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() {
        try (MongoClient client = client()) {
            MongoCollection<Document> measures = measures(client);
            measures.createIndex(Indexes.ascending("tenant", "code"), new IndexOptions().unique(true));
            for (int i = 0; i < DOCUMENTS; i++) {
                measures.insertOne(new Document("_id", i)
                        .append("tenant", "T")
                        .append("code", i)
                        .append("score", 0));
            }
            measures.updateOne(Filters.eq("_id", 7), Updates.inc("score", 17));
            measures.deleteOne(Filters.eq("_id", 8));
            ServersForTests.kill("mongodb");
        }
        ServersForTests.start("mongodb");
        try (MongoClient client = client()) {
            MongoCollection<Document> measures = measures(client);
            assertThat(measures.countDocuments()).isEqualTo(DOCUMENTS - 1);
            assertThat(measures.find(Filters.eq("_id", 7)).first()).containsEntry("score", 17);
            assertThatThrownBy(() -> measures.insertOne(
                            new Document("_id", DOCUMENTS).append("tenant", "T").append("code", 7)))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("E11000");
        }
    }

    private static MongoClient client() {
        return MongoClients.create(System.getProperty("throughline.mongodb.uri"));
    }

    private static MongoCollection<Document> measures(MongoClient client) {
        return client.getDatabase("outcomes").getCollection("measures");
    }
}
