package org.throughline.directory.assessment.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.throughline.directory.assessment.NeedCount;

class GapMapTest {

    private static final int SMALLEST = 10;

    private static NeedCount count(String domain, String school, int students) {
        return new NeedCount(domain, school, "es", 2, students);
    }

    private static GapMap map(NeedCount... counts) {
        return GapMap.of(List.of(counts), Offers.of(List.of()), Dimension.SCHOOL, SMALLEST);
    }

    private static Gap at(GapMap map, String domain, String column) {
        return map.domains().stream()
                .filter(found -> found.domain().equals(domain))
                .flatMap(found -> found.columns().stream())
                .filter(found -> found.name().equals(column))
                .map(GapMap.Column::gap)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotSmallIsShownWithItsTotals() {
        GapMap map = map(count("HOUSING", "a", 20), count("HOUSING", "b", 30), count("TUTORING", "a", 10));

        assertThat(at(map, "HOUSING", "a").students()).isEqualTo(20);
        assertThat(map.domains()).extracting(domain -> domain.all().students()).containsExactly(50L, 10L);
        assertThat(map.columns()).extracting(column -> column.gap().students()).containsExactly(30L, 30L);
        assertThat(map.total().students()).isEqualTo(60);
    }

    @Test
    void aSmallNumberTakesAnotherWithItInItsRowAndInItsColumn() {
        GapMap map = map(
                count("HOUSING", "a", 3),
                count("HOUSING", "b", 40),
                count("HOUSING", "c", 90),
                count("TUTORING", "a", 50),
                count("TUTORING", "b", 60),
                count("TUTORING", "c", 95));

        assertThat(at(map, "HOUSING", "a").withheld()).isTrue();
        assertThat(at(map, "HOUSING", "b").withheld()).isTrue();
        assertThat(at(map, "TUTORING", "a").withheld()).isTrue();
        assertThat(at(map, "TUTORING", "b").withheld()).isTrue();
        assertThat(at(map, "HOUSING", "c").students()).isEqualTo(90);
        assertThat(map.total().students()).isEqualTo(338);
    }

    @Test
    void twoSmallNumbersThatAddUpToAlmostNothingAreNotLeftAlone() {
        GapMap map = map(
                count("HOUSING", "a", 1),
                count("HOUSING", "b", 1),
                count("HOUSING", "c", 80),
                count("TUTORING", "a", 70),
                count("TUTORING", "b", 70),
                count("TUTORING", "c", 70));

        assertThat(at(map, "HOUSING", "c").withheld()).isTrue();
    }

    @Test
    void whatOneMapWithholdsNoOtherShows() {
        NeedCount spanish = new NeedCount("HOUSING", "a", "es", 1, 4);
        NeedCount english = new NeedCount("TUTORING", "a", "en", 1, 400);
        List<NeedCount> counts = List.of(spanish, english);

        for (Dimension dimension : Dimension.values()) {
            GapMap map = GapMap.of(counts, Offers.of(List.of()), dimension, SMALLEST);
            assertThat(map.domains())
                    .extracting(domain -> domain.all().withheld())
                    .containsExactly(true, true);
            assertThat(map.total().students()).isEqualTo(404);
        }
    }

    @Test
    void aGapIsKnownOnlyWhereBothSidesAre() {
        Offers offers = Offers.of(List.of(
                new Offers.DomainOffer("HOUSING", null, null, new Offer(3, 35, 5, 1)),
                new Offers.DomainOffer("HOUSING", Dimension.SCHOOL, "a", new Offer(1, 35, 5, 0)),
                new Offers.DomainOffer("HOUSING", Dimension.SCHOOL, "z", new Offer(1, 5, 5, 0))));
        List<NeedCount> counts = List.of(count("HOUSING", "a", 20), count("HOUSING", "b", 30));

        GapMap map = GapMap.of(counts, offers, Dimension.SCHOOL, SMALLEST);

        assertThat(map.domains().get(0).all().unmet()).isEqualTo(15);
        assertThat(at(map, "HOUSING", "a").unmet()).isZero();
        assertThat(at(map, "HOUSING", "b").unmet()).isEqualTo(30);
        assertThat(Objects.requireNonNull(at(map, "HOUSING", "b").offer()).services())
                .isZero();
        GapMap byTier = GapMap.of(counts, offers, Dimension.TIER, SMALLEST);
        assertThat(at(byTier, "HOUSING", "2").students()).isEqualTo(50);
        assertThat(at(byTier, "HOUSING", "2").unmet()).isNull();
    }

    @Test
    void anEmptyAssessmentIsAnEmptyMap() {
        GapMap map = map();

        assertThat(map.domains()).isEmpty();
        assertThat(map.total().students()).isZero();
    }
}
