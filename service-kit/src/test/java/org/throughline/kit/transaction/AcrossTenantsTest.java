package org.throughline.kit.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AcrossTenantsTest {

    private static final Duration WAIT = Duration.ofSeconds(10);

    @Inject
    AcrossTenants tenants;

    private final List<Integer> begun = new ArrayList<>();
    private final List<Integer> done = new ArrayList<>();

    private Uni<Void> step(int number) {
        return Uni.createFrom()
                .item(number)
                .invoke(begun::add)
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(5))
                .invoke(done::add)
                .replaceWithVoid();
    }

    @Test
    void oneIsDoneAfterTheOther() {
        AcrossTenants.Search<Integer> search = new AcrossTenants.Search<>(
                "select n from generate_series($1::integer, 4) n order by n",
                Tuple.of(2),
                row -> row.getInteger(0),
                "a number could not be done");

        tenants.each(search, number -> step(number)
                        .invoke(() -> assertThat(begun).isEqualTo(done)))
                .await()
                .atMost(WAIT);

        assertThat(done).containsExactly(2, 3, 4);
    }

    @Test
    void oneThatFailsHoldsUpNoOther() {
        AcrossTenants.Search<Integer> search = AcrossTenants.Search.of(
                "select n from generate_series(1, 3) n order by n",
                row -> row.getInteger(0),
                "a number could not be done");

        tenants.each(search, number -> number == 2 ? refused() : step(number))
                .await()
                .atMost(WAIT);

        assertThat(done).containsExactly(1, 3);
    }

    private static Uni<Void> refused() {
        return Uni.createFrom().failure(new IllegalStateException("on purpose"));
    }

    @Test
    void whereNothingIsFoundNothingIsDone() {
        AcrossTenants.Search<Integer> search =
                AcrossTenants.Search.of("select 1 where false", row -> row.getInteger(0), "none");

        tenants.each(search, this::step).await().atMost(WAIT);

        assertThat(begun).isEmpty();
    }
}
