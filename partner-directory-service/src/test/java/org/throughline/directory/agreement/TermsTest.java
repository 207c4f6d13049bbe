package org.throughline.directory.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 17);

    private static Terms of(String... schools) {
        List<Goal> goals = Stream.of(schools)
                .map(school -> new Goal("Calm", "Climate", school.isEmpty() ? null : school, null))
                .toList();
        return new Terms(
                new Term(DAY, DAY.plusDays(200), 30),
                List.of(),
                goals,
                Set.of(),
                new DataSharing(Set.of(), Set.of(), null));
    }

    @Test
    void schoolsAreThoseOfGoalsThatAreNotTheDistricts() {
        assertThat(of("", "north", "south", "north").schools()).containsExactlyInAnyOrder("north", "south");
    }

    @Test
    void whatWasNotNamedBeforeIsToldByWhereItStands() {
        Terms terms = of("", "north", "south", "west", "west");

        assertThat(terms.schoolsBeyond(Set.of("north", "east"), "/goals"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/goals/2/school", "south",
                        "/goals/3/school", "west",
                        "/goals/4/school", "west"));
        assertThat(terms.schoolsBeyond(terms.schools(), "/goals")).isEmpty();
    }
}
