package org.throughline.directory.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.directory.search.Sought;

/** What has changed since the others were read stands in the place of what was read, and the index of before stays as it was. */
class IndexChangesTest {

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final UUID THIRD = new UUID(3, 3);

    private static final ServiceIndex READ =
            ServiceIndex.of(List.of(service(FIRST, "First"), service(SECOND, "Second")));

    private static IndexedService service(UUID id, String name) {
        return Sample.named(name).with(id).serving("FOOD").indexed();
    }

    private static Asked asked(String need) {
        return new Asked(new Sought().needs(List.of(need)).query(), null, Instant.EPOCH, Agreed.NOBODY);
    }

    private static List<String> found(ServiceIndex index) {
        List<String> names = index.find(asked("FOOD"), null, 10).stream()
                .map(found -> found.service().name())
                .toList();
        assertThat(index.count(asked("FOOD"), 10)).isEqualTo(names.size());
        return names;
    }

    @Test
    void whatChangedIsFoundAsItIsNow() {
        ServiceIndex changed = READ.with(List.of(FIRST), List.of(service(FIRST, "Third")));

        assertThat(found(changed)).containsExactly("Second", "Third");
        assertThat(found(READ)).containsExactly("First", "Second");
    }

    @Test
    void whatServesAnotherNeedNowIsFoundByThatAlone() {
        IndexedService moved =
                Sample.named("First").with(FIRST).serving("HOUSING").indexed();
        ServiceIndex changed = READ.with(List.of(FIRST), List.of(moved));

        assertThat(found(changed)).containsExactly("Second");
        assertThat(changed.find(asked("HOUSING"), null, 10)).hasSize(1);
    }

    @Test
    void whatIsWithdrawnIsNotFoundAndComesBack() {
        ServiceIndex without = READ.with(List.of(FIRST), List.of());
        assertThat(found(without)).containsExactly("Second");

        ServiceIndex back = without.with(List.of(FIRST), List.of(service(FIRST, "First")));
        assertThat(found(back)).containsExactly("First", "Second");
        assertThat(found(back.with(List.of(FIRST), List.of()))).containsExactly("Second");
    }

    @Test
    void whatIsNewIsFoundAndWithdrawnAgain() {
        ServiceIndex more = READ.with(List.of(THIRD), List.of(service(THIRD, "Third")));

        assertThat(found(more)).containsExactly("First", "Second", "Third");
        assertThat(found(more.with(List.of(THIRD), List.of()))).containsExactly("First", "Second");
    }

    @Test
    void whatChangedTwiceIsFoundAsItIsNowAndOthersThatChangedStay() {
        ServiceIndex twice = READ.with(List.of(FIRST, SECOND), List.of(service(FIRST, "B"), service(SECOND, "A")))
                .with(List.of(FIRST), List.of(service(FIRST, "C")));

        assertThat(found(twice)).containsExactly("A", "C");
        assertThat(twice.changes()).isEqualTo(2);
    }

    @Test
    void bothPartsAreCountedTogetherAsFarAsIsWanted() {
        ServiceIndex more = READ.with(List.of(THIRD), List.of(service(THIRD, "Third")));

        assertThat(more.count(asked("FOOD"), 1)).isEqualTo(1);
        assertThat(more.count(asked("FOOD"), 2)).isEqualTo(2);
        assertThat(more.count(asked("FOOD"), 3)).isEqualTo(3);
        assertThat(more.weight()).isEqualTo(3);
    }

    @Test
    void whatManySayAlikeIsKeptOnceAndSaidAsItWas() {
        SharedValues shared = new SharedValues();
        IndexedService one =
                Sample.named("One").with(FIRST).speaking("es").away(10).indexed();
        IndexedService two =
                Sample.named("Two").with(SECOND).speaking("es").away(10).indexed();

        IndexedService first = shared.in(one);
        IndexedService second = shared.in(two);

        assertThat(first).isEqualTo(one);
        assertThat(second).isEqualTo(two);
        assertThat(second.traits().languages()).isSameAs(first.traits().languages());
        assertThat(second.traits().provider()).isSameAs(first.traits().provider());
        assertThat(second.places()).isSameAs(first.places());
    }
}
