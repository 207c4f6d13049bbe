package org.throughline.outcomes.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.kit.tenancy.TenantId;

@QuarkusTest
class TenantCollectionTest {
    private final TenantId mine = new TenantId(UUID.randomUUID());
    private final TenantId other = new TenantId(UUID.randomUUID());

    @Inject
    Collections collections;

    private TenantCollection documents;

    @BeforeEach
    void open() {
        documents = collections.ofTenants("tenant_collection_test");
    }

    @Test
    void noTenantSeesOrTouchesWhatIsAnothers() {
        await(documents.put(mine, "a", new Document("v", 1L).append("name", "mine")));
        await(documents.put(other, "a", new Document("v", 1L).append("name", "other")));

        assertThat(await(documents.find(mine, "a")).getString("name")).isEqualTo("mine");
        await(documents.update(other, "a", new Document("$set", new Document("name", "changed"))));
        await(documents.delete(other, "a"));
        assertThat(await(documents.find(other, "a"))).isNull();
        assertThat(await(documents.find(mine, "a")).getString("name")).isEqualTo("mine");
        assertThat(await(documents.aggregate(other, List.of(Document.parse("{$match: {name: 'mine'}}")))))
                .isEmpty();
        assertThat(await(documents.range(other, "", "~", 10))).isEmpty();
    }

    @Test
    void contentCannotNameAnotherTenantOrKey() {
        await(documents.put(
                mine,
                "b",
                new Document("tenant", other.toString())
                        .append("_id", other + "/b")
                        .append("v", 1L)));

        assertThat(await(documents.find(other, "b"))).isNull();
        assertThat(await(documents.find(mine, "b")).getString("tenant")).isEqualTo(mine.toString());
    }

    @Test
    void aVersionIsReplacedOnce() {
        assertThat(await(documents.replace(mine, "c", 0, new Document("v", 1L))))
                .isTrue();
        assertThat(await(documents.replace(mine, "c", 0, new Document("v", 1L))))
                .isFalse();
        assertThat(await(documents.replace(mine, "c", 1, new Document("v", 2L))))
                .isTrue();
        assertThat(await(documents.replace(mine, "c", 1, new Document("v", 2L))))
                .isFalse();
        assertThat(await(documents.find(mine, "c")).getLong("v")).isEqualTo(2);
    }

    @Test
    void keysAreReadInTheirOrder() {
        for (String key : List.of("p/3", "p/1", "q/1", "p/2")) {
            await(documents.put(mine, key, new Document("v", 1L)));
        }

        assertThat(await(documents.range(mine, "p/1", "q", 10)).stream().map(TenantCollection::key))
                .containsExactly("p/2", "p/3");
        assertThat(await(documents.startingWith(mine, "p/", 2)).stream().map(TenantCollection::key))
                .containsExactly("p/1", "p/2");
        assertThat(await(documents.last(mine, "q")).map(TenantCollection::key)).contains("p/3");
    }

    @Test
    void aPipelineStaysInItsCollection() {
        assertThatThrownBy(() -> documents.aggregate(mine, List.of(Document.parse("{$out: 'elsewhere'}"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(10));
    }
}
