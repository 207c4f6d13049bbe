package org.throughline.directory.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.ListPosition;
import org.throughline.directory.search.Sought;

/** The nearest first, then by name and id as the database orders them, and pages that join. */
class IndexOrderTest {

    private static Asked asked(InSpace here, Integer within) {
        Sought sought = here == null ? new Sought() : new Sought().near(new GeoPoint(0, 0));
        return new Asked(sought.within(within).query(), here, Instant.EPOCH, Agreed.NOBODY);
    }

    private static final Asked BY_NAME = asked(null, null);
    private static final Asked FROM_HERE = asked(Sample.HERE, null);

    /** In no order. */
    private static ServiceIndex index(List<Sample> services) {
        List<Sample> shuffled = new ArrayList<>(services);
        Collections.shuffle(shuffled, new Random(17));
        return ServiceIndex.of(shuffled.stream().map(Sample::indexed).toList());
    }

    private static ServiceIndex index(Sample... services) {
        return index(List.of(services));
    }

    private static List<String> names(List<Found> found) {
        return found.stream().map(one -> one.service().name()).toList();
    }

    private static List<String> found(ServiceIndex index, Asked asked) {
        return names(index.find(asked, null, 100));
    }

    /** Where a page that ends with it says to go on. */
    private static ListPosition position(Found last) {
        return new ListPosition(
                InSpace.overSurface(last.metresThrough()),
                last.service().name(),
                last.service().id());
    }

    private static List<Found> pages(ServiceIndex index, Asked asked, int size) {
        List<Found> all = new ArrayList<>();
        List<Found> page = index.find(asked, null, size);
        while (!page.isEmpty()) {
            all.addAll(page);
            ListPosition after =
                    ListPosition.parse(position(page.get(page.size() - 1)).toString());
            page = index.find(asked, after, size);
        }
        return all;
    }

    @Test
    void namesAreOrderedByCodePointsAsTheDatabaseOrdersThem() {
        List<String> inOrder = List.of(
                "A",
                "AB",
                "B",
                "a",
                "z",
                "É",
                "\uD7FF",
                "\uE000",
                "\uFFFD",
                "\uFFFDa",
                "\uD83D\uDE00",
                "\uD83D\uDE01",
                "\uD83E\uDD70");

        assertThat(found(index(inOrder.stream().map(Sample::named).toList()), BY_NAME))
                .isEqualTo(inOrder);
    }

    @Test
    void idsAreOrderedByteByByte() {
        List<UUID> inOrder = List.of(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                UUID.fromString("00000000-0000-0000-8000-000000000000"),
                UUID.fromString("7fffffff-0000-0000-0000-000000000000"),
                UUID.fromString("80000000-0000-0000-0000-000000000000"),
                UUID.fromString("ffffffff-0000-0000-7000-000000000000"),
                UUID.fromString("ffffffff-0000-0000-f000-000000000000"));
        ServiceIndex index =
                index(inOrder.stream().map(id -> Sample.service().with(id)).toList());

        assertThat(index.find(BY_NAME, null, 10))
                .extracting(found -> found.service().id())
                .isEqualTo(inOrder);
        assertThat(pages(index, BY_NAME, 1))
                .extracting(found -> found.service().id())
                .isEqualTo(inOrder);
    }

    @Test
    void theNearestComeFirstThenByNameAndWhatIsNotPublishedLast() {
        ServiceIndex index = index(
                Sample.named("D").away(10),
                Sample.named("C").away(200),
                Sample.named("B").away(200),
                Sample.named("A"),
                Sample.named("E").away(20_000_000),
                Sample.named("AA"));

        assertThat(found(index, FROM_HERE)).containsExactly("D", "B", "C", "E", "A", "AA");
        assertThat(found(index, BY_NAME)).containsExactly("A", "AA", "B", "C", "D", "E");
    }

    @Test
    void aServiceOfSeveralPlacesIsFoundOnceAtItsNearest() {
        ServiceIndex index = index(
                Sample.named("far and near").away(5000).away(10).away(7000),
                Sample.named("between").away(100));

        assertThat(found(index, FROM_HERE)).containsExactly("far and near", "between");
        assertThat(index.count(FROM_HERE, 10)).isEqualTo(2);
        assertThat(InSpace.overSurface(index.find(FROM_HERE, null, 1).get(0).metresThrough()))
                .isCloseTo(10, offset(0.001));
    }

    @Test
    void withinSoManyMetresAndWhatIsNotPublishedIsNeverTooFar() {
        ServiceIndex index = index(
                Sample.named("in").away(999.9),
                Sample.named("out").away(1000.1),
                Sample.named("one in").away(1000.1).away(2),
                Sample.named("nowhere"));

        assertThat(found(index, asked(Sample.HERE, 1000))).containsExactly("one in", "in", "nowhere");
        assertThat(index.count(asked(Sample.HERE, 1000), 10)).isEqualTo(3);
        assertThat(found(index, asked(null, 1000))).hasSize(4);
    }

    @Test
    void metresOverTheSurfaceAndThroughSpaceAreTheSameWay() {
        for (double metres : new double[] {0, 0.001, 1, 1000, 1_000_000, 10_000_000, 20_015_000}) {
            assertThat(InSpace.overSurface(InSpace.throughSpace(metres))).isCloseTo(metres, offset(0.1));
        }
        assertThat(InSpace.overSurface(Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(InSpace.overSurface(13_000_000)).isEqualTo(Math.PI * 6_371_008.8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void pagesJoinWithoutAGapOrARepetition(int size) {
        Random random = new Random(size);
        List<Sample> services = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            Sample service = Sample.named("Name " + random.nextInt(3)).with(new UUID(random.nextLong(), number));
            services.add(random.nextInt(4) == 0 ? service : service.away(1000 * random.nextInt(4)));
        }
        ServiceIndex index = index(services);

        assertThat(pages(index, FROM_HERE, size))
                .hasSize(60)
                .doesNotHaveDuplicates()
                .isEqualTo(index.find(FROM_HERE, null, 60));
        assertThat(pages(index, BY_NAME, size)).hasSize(60).isEqualTo(index.find(BY_NAME, null, 60));
    }

    /** Such as of two places that lie alike on both sides of where the way begins. */
    @Test
    void distancesThatDifferByLessThanAnybodyMeasuresAreStillTwoAndPagesJoin() {
        ServiceIndex index =
                index(Sample.named("Z").away(1000), Sample.named("A").away(1000.000_000_1), Sample.named("B"));

        assertThat(names(pages(index, FROM_HERE, 1))).containsExactly("Z", "A", "B");
    }

    @Test
    void aListGoesOnBehindAPositionAtWhichNothingStandsAnyMore() {
        ServiceIndex index = index(Sample.named("A").away(10), Sample.named("B").away(20), Sample.named("C"));

        assertThat(names(index.find(FROM_HERE, new ListPosition(15, "Z", new UUID(0, 0)), 10)))
                .containsExactly("B", "C");
        assertThat(names(index.find(FROM_HERE, new ListPosition(Double.POSITIVE_INFINITY, "B", new UUID(0, 0)), 10)))
                .containsExactly("C");
        assertThat(index.find(FROM_HERE, new ListPosition(Double.POSITIVE_INFINITY, "D", new UUID(0, 0)), 10))
                .isEmpty();
        assertThat(names(index.find(BY_NAME, new ListPosition(0, "A", new UUID(-1, -1)), 10)))
                .containsExactly("B", "C");
    }

    @Test
    void asManyAreGivenAndCountedAsAreWanted() {
        ServiceIndex index = index(Sample.named("A"), Sample.named("B"), Sample.named("C"));

        assertThat(index.find(FROM_HERE, null, 0)).isEmpty();
        assertThat(names(index.find(FROM_HERE, null, 2))).containsExactly("A", "B");
        assertThat(index.count(BY_NAME, 2)).isEqualTo(2);
        assertThat(index.count(BY_NAME, 3)).isEqualTo(3);
        assertThat(index.count(BY_NAME, 4)).isEqualTo(3);
        assertThat(index.count(BY_NAME, 0)).isZero();
    }
}
