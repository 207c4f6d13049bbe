package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class InOrderTest {

    private static final Duration LATER = Duration.ofMillis(50);

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final Iterator<List<Integer>> pages =
            List.of(List.of(1, 2), List.of(3), List.<Integer>of()).iterator();

    private Uni<List<Integer>> read() {
        return Uni.createFrom().item(pages::next).invoke(page -> seen.add("read " + page));
    }

    private Uni<Void> work(List<Integer> page) {
        return Uni.createFrom()
                .item(page)
                .onItem()
                .delayIt()
                .by(LATER)
                .invoke(done -> seen.add("worked on " + done))
                .replaceWithVoid();
    }

    @Test
    void whileAPageIsWorkedOnTheNextIsReadAndNoOtherBeforeThat() {
        InOrder.pagesReadAhead(this::read, this::work).await().indefinitely();

        assertThat(seen).containsExactly("read [1, 2]", "read [3]", "worked on [1, 2]", "read []", "worked on [3]");
    }

    @Test
    void whereNothingIsToBeReadNothingIsDone() {
        InOrder.pagesReadAhead(() -> Uni.createFrom().item(List.of()), page -> Uni.createFrom()
                        .failure(new IllegalStateException("worked on nothing")))
                .await()
                .indefinitely();
    }

    @Test
    void whenReadingFailsTheWorkBesideItIsAwaited() {
        assertThatThrownBy(() -> InOrder.pagesReadAhead(() -> seen.isEmpty() ? read() : broken(), this::work)
                        .await()
                        .indefinitely())
                .hasMessage("unreadable");
        assertThat(seen).containsExactly("read [1, 2]", "worked on [1, 2]");
    }

    private static Uni<List<Integer>> broken() {
        return Uni.createFrom().failure(new IllegalStateException("unreadable"));
    }
}
