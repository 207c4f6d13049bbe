package org.throughline.directory.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.throughline.directory.Availability;
import org.throughline.directory.GeoPoint;

/**
 * Students and partners written by hand, with the partners that should come first, and, where nobody fits, what blocks:
 * how many partners it excludes, and how many would fit without it. All places lie on one meridian; 0.01 degrees are 1.1 km.
 */
class MatchTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final double LONGITUDE = -90.5;

    private static List<Candidate> partners;

    @BeforeAll
    static void readPartners() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MatchTableTest.class.getResourceAsStream("/matching/partners.csv")),
                StandardCharsets.UTF_8))) {
            partners = lines.lines()
                    .skip(1)
                    .map(line -> partner(line.split("\\|", -1)))
                    .toList();
        }
    }

    private static Candidate partner(String[] cells) {
        return new Candidate(
                id(cells[0]),
                cells[0],
                List.copyOf(words(cells[9])),
                words(cells[1]),
                words(cells[2]),
                words(cells[3]),
                whole(cells[4]),
                whole(cells[5]),
                words(cells[6]),
                Set.of(),
                Manner.NOT_STATED,
                cells[7].isEmpty() ? List.of() : List.of(new GeoPoint(Double.parseDouble(cells[7]), LONGITUDE)),
                Availability.valueOf(cells[8]));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> words(String cell) {
        return Stream.of(cell.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    private static Integer whole(String cell) {
        return cell == null || cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private static Map<UUID, Standing> standings(String cell) {
        Map<UUID, Standing> standings = new HashMap<>();
        for (String entry : cell == null ? new String[0] : cell.split(", ")) {
            String[] parts = entry.split(" ");
            LocalDate until =
                    switch (parts[1]) {
                        case "tomorrow" -> TODAY.plusDays(1);
                        case "today" -> TODAY;
                        default -> null;
                    };
            standings.put(id(parts[0]), new Standing(until, TODAY));
        }
        return standings;
    }

    private static List<Candidate> serving(String need) {
        return partners.stream()
                .filter(partner -> partner.categories().contains(need))
                .toList();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/students.csv", delimiter = '|', numLinesToSkip = 1)
    void theRightPartnersComeFirstOrTheRightCriteriaBlock(
            String need,
            String language,
            String insurance,
            String age,
            String school,
            String from,
            String within,
            String open,
            String before,
            String first,
            String blockers) {
        GeoPoint start = from == null ? null : new GeoPoint(Double.parseDouble(from), LONGITUDE);
        Need student = new Need(
                need,
                language,
                insurance,
                whole(age),
                school,
                null,
                start,
                whole(within),
                open.equals("yes"),
                Wishes.NONE,
                standings(before));

        Matches matches = MatchRule.match(student, Weights.STANDARD, serving(need));

        assertThat(matches.eligible().stream()
                        .limit(3)
                        .map(judgement -> judgement.candidate().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(first == null ? "" : first);
        assertThat(matches.blockers().stream()
                        .map(blocker -> blocker.criterion() + " " + blocker.excluded() + "/" + blocker.wouldRemain())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(blockers == null ? "" : blockers);
    }

    @Test
    void aDistrictThatMindsTheWayMoreThanTheRoomAtSchoolGetsAnotherOrder() {
        Need student = new Need(
                "COUNSELING",
                "es",
                "MEDICAID",
                12,
                "S1",
                null,
                new GeoPoint(41.50, LONGITUDE),
                null,
                false,
                Wishes.NONE,
                Map.of());
        Weights way = new Weights(Map.of(ScoreCriterion.ON_SITE, 0, ScoreCriterion.WAY, 100));

        assertThat(MatchRule.match(student, way, serving("COUNSELING")).eligible())
                .extracting(judgement -> judgement.candidate().name())
                .containsExactly("Amity", "Cedar", "Lantern");
    }
}
