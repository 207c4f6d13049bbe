package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InOrderTest {

    private static final Duration LATER = Duration.ofMillis(300);

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

    private Uni<List<String>> prepareSome(List<Integer> page) {
        return prepare(page).map(List::of);
    }

    private Uni<Void> workOnSome(List<String> prepared) {
        return work(List.of()).invoke(() -> seen.addAll(prepared));
    }

    @Test
    void whileAPageIsWorkedOnTheNextIsPreparedAndTheOneAfterItRead() {
        InOrder.pagesReadAhead(this::read, this::prepareSome, this::workOnSome)
                .await()
                .indefinitely();

        assertThat(seen)
                .containsExactly(
                        "read [1, 2]",
                        "prepared [1, 2]",
                        "read [3]",
                        "prepared [3]",
                        "read []",
                        "worked on []",
                        "what is made of [1, 2]",
                        "worked on []",
                        "what is made of [3]");
    }

    @Test
    void whenReadingFailsWhatIsDoneWithTheTwoPagesBeforeIsAwaited() {
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> InOrder.pagesReadAhead(
                                () -> asked.incrementAndGet() < 3 ? read() : broken(),
                                this::prepareSome,
                                this::workOnSome)
                        .await()
                        .indefinitely())
                .hasMessage("unreadable");
        assertThat(seen).endsWith("prepared [3]", "worked on []", "what is made of [1, 2]");
    }

    private Uni<Optional<List<Integer>>> readBehind(Optional<List<Integer>> last) {
        seen.add("behind " + last.orElse(List.of()));
        return read().map(page -> Optional.of(page).filter(some -> !some.isEmpty()));
    }

    private Uni<String> prepare(List<Integer> page) {
        seen.add("prepared " + page);
        return Uni.createFrom().item("what is made of " + page);
    }

    private Uni<Void> workOn(String prepared) {
        return work(List.of()).invoke(() -> seen.add(prepared));
    }

    @Test
    void whileAPageIsWorkedOnTheNextIsPreparedAndNoneIsRead() {
        InOrder.pagesPreparedAhead(this::readBehind, this::prepare, this::workOn)
                .await()
                .indefinitely();

        assertThat(seen)
                .containsExactly(
                        "behind []",
                        "read [1, 2]",
                        "prepared [1, 2]",
                        "behind [1, 2]",
                        "read [3]",
                        "prepared [3]",
                        "worked on []",
                        "what is made of [1, 2]",
                        "behind [3]",
                        "read []",
                        "worked on []",
                        "what is made of [3]");
    }

    @Test
    void whenPreparingFailsTheWorkBesideItIsAwaited() {
        assertThatThrownBy(() -> InOrder.pagesPreparedAhead(
                                this::readBehind, page -> page.contains(3) ? broken() : prepare(page), this::workOn)
                        .await()
                        .indefinitely())
                .hasMessage("unreadable");
        assertThat(seen).endsWith("worked on []", "what is made of [1, 2]");
    }

    private static <T> Uni<T> broken() {
        return Uni.createFrom().failure(new IllegalStateException("unreadable"));
    }
}
