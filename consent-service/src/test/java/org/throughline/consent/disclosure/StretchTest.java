package org.throughline.consent.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.consent.disclosure.Stretch.Link;

class StretchTest {
    @Test
    void smallLinksAreReadTogetherUpToAsManyEntriesAsALargeOneHas() {
        assertThat(numbers(Stretch.behind(0, List.of(seal(1, 900), seal(2, 1_100), seal(3, 1), seal(4, 2_000)))))
                .containsExactly(List.of(1L, 2L), List.of(3L), List.of(4L));
    }

    @Test
    void aLinkThatIsLargerThanThatIsReadAlone() {
        assertThat(numbers(Stretch.behind(0, List.of(seal(1, 1), seal(2, 5_000), seal(3, 1)))))
                .containsExactly(List.of(1L), List.of(2L), List.of(3L));
    }

    @Test
    void nothingIsReadOfALinkThatIsMissing() {
        assertThat(numbers(Stretch.behind(0, List.of(seal(1, 1), seal(3, 1), seal(4, 1)))))
                .containsExactly(List.of(1L), List.of(3L, 4L));
    }

    @Test
    void eachLinkKnowsTheOneBeforeItInTheWholeChain() {
        Seal first = seal(1, 2_000);
        Seal second = seal(2, 10);
        Seal third = seal(3, 10);

        assertThat(Stretch.behind(0, List.of(first, second, third)))
                .flatExtracting(Stretch::links)
                .containsExactly(new Link(null, first), new Link(first, second), new Link(second, third));
    }

    @Test
    void behindALinkIsWhatHasHigherNumbers() {
        Seal second = seal(2, 10);
        Seal third = seal(3, 10);

        assertThat(Stretch.behind(2, List.of(seal(1, 10), second, third)))
                .containsExactly(new Stretch(List.of(new Link(second, third))));
        assertThat(Stretch.behind(3, List.of(seal(1, 10), second, third))).isEmpty();
    }

    @Test
    void ofNoChainNothingIsRead() {
        assertThat(Stretch.behind(0, List.of())).isEmpty();
    }

    private static Seal seal(long number, int entries) {
        return new Seal(number, entries, new byte[32], new byte[32], Instant.EPOCH);
    }

    private static List<List<Long>> numbers(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> stretch.links().stream()
                        .map(link -> link.seal().number())
                        .toList())
                .toList();
    }
}
