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
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.throughline.directory.Availability;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.agreement.Blocker.Code;
import org.throughline.directory.gate.GateMode;

/**
 * Students and partners written by hand, with the partners that should come first, and, where nobody fits, what blocks:
 * how many partners it excludes, and how many would fit without it. All places lie on one meridian; 0.01 degrees are 1.1 km.
 */
class MatchTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final double LONGITUDE = -90.5;

    /** Why no agreement with a partner lets referrals come in; with all others one does. */
    private static final Map<String, Code[]> AGREEMENTS = Map.of(
            "Bridge", new Code[] {Code.NO_AGREEMENT},
            "Delta", new Code[] {Code.AGREEMENT_EXPIRED},
            "Family", new Code[] {Code.NO_AGREEMENT},
            "Harbor", new Code[] {Code.SERVICE_NOT_COVERED},
            "Kite", new Code[] {Code.EVIDENCE_EXPIRED, Code.COMPLIANCE_OVERDUE},
            "Maple", new Code[] {Code.NO_AGREEMENT, Code.NO_AGENCY});

    private static Map<String, Abilities> abilities;
    private static List<Candidate> partners;

    @BeforeAll
    static void readPartners() throws IOException {
        abilities =
                rows("partners-abilities.csv").collect(Collectors.toMap(cells -> cells[0], MatchTableTest::abilities));
        partners = rows("partners.csv").map(MatchTableTest::partner).toList();
    }

    private static Stream<String[]> rows(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MatchTableTest.class.getResourceAsStream("/matching/" + file)),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split("\\|", -1)).toList().stream();
        }
    }

    private static Abilities abilities(String[] cells) {
        return new Abilities(
                words(cells[1]),
                words(cells[2]),
                words(cells[3]),
                cells[4].equals("yes"),
                whole(cells[5]),
                whole(cells[6]));
    }

    private static Candidate partner(String[] cells) {
        return new Candidate(
                id(cells[0]),
                cells[0],
                SampleProvider.agreed(),
                List.copyOf(words(cells[9])),
                words(cells[1]),
                words(cells[2]),
                words(cells[3]),
                whole(cells[4]),
                whole(cells[5]),
                words(cells[6]),
                Set.of(),
                abilities.getOrDefault(cells[0], Abilities.NOT_STATED),
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

    /** As they stand to a district whose gate blocks or warns. */
    private static List<Candidate> serving(String need, GateMode gate) {
        return serving(need).stream()
                .map(partner -> CandidateDraft.like(partner)
                        .by(SampleProvider.lacking(gate, AGREEMENTS.getOrDefault(partner.name(), new Code[0])))
                        .candidate())
                .toList();
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
                Support.NONE,
                Wishes.NONE,
                standings(before));

        assertAnswered(MatchRule.match(student, Weights.STANDARD, serving(need)), first, blockers);
    }

    private static void assertAnswered(Matches matches, String first, String blockers) {
        assertThat(names(matches.eligible())).isEqualTo(first == null ? "" : first);
        assertThat(matches.blockers().stream()
                        .map(blocker -> blocker.criterion() + " " + blocker.excluded() + "/" + blocker.wouldRemain())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(blockers == null ? "" : blockers);
    }

    private static String names(List<Judgement> best) {
        return best.stream()
                .limit(3)
                .map(judgement -> judgement.candidate().name())
                .collect(Collectors.joining(" "));
    }

    /** Students of a district that has no agreement with some of the partners. */
    @ParameterizedTest
    @CsvFileSource(resources = "/matching/students-of-a-gate.csv", delimiter = '|', numLinesToSkip = 1)
    void whoHasNoAgreementIsOutWhereTheGateBlocksAndOnlyThere(
            String need,
            String language,
            String insurance,
            String age,
            String school,
            String from,
            GateMode gate,
            String first,
            String blockers) {
        Need student = new Need(
                need,
                language,
                insurance,
                whole(age),
                school,
                null,
                new GeoPoint(Double.parseDouble(from), LONGITUDE),
                null,
                false,
                Support.NONE,
                Wishes.NONE,
                Map.of());

        assertAnswered(MatchRule.match(student, Weights.STANDARD, serving(need, gate)), first, blockers);
    }

    /** Students who have to be met with more than a place and a language. */
    @ParameterizedTest
    @CsvFileSource(resources = "/matching/students-asking.csv", delimiter = '|', numLinesToSkip = 1)
    void whoAsksForMoreIsMetWithItOrToldWhatBlocks(ArgumentsAccessor row) {
        Matches matches =
                MatchRule.match(asking(row), Weights.STANDARD, serving(row.getString(0), row.get(8, GateMode.class)));

        assertAnswered(matches, row.getString(14), row.getString(15));
    }

    /** Students for whom one criterion is not enough to relax: which ones would have to be together, and whom that would give. */
    @ParameterizedTest
    @CsvFileSource(resources = "/matching/students-blocked-twice.csv", delimiter = '|', numLinesToSkip = 1)
    void whoIsBlockedByMoreThanOneIsToldWhichWouldHaveToBeRelaxedTogether(ArgumentsAccessor row) {
        Matches matches =
                MatchRule.match(asking(row), Weights.STANDARD, serving(row.getString(0), row.get(8, GateMode.class)));

        assertAnswered(matches, null, row.getString(14));
        assertThat(matches.combinations().stream()
                        .map(found -> found.criteria().stream().map(Enum::name).collect(Collectors.joining("+")) + " "
                                + found.wouldRemain() + " " + names(found.wouldGive()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(row.getString(15) == null ? "" : row.getString(15));
    }

    private static Need asking(ArgumentsAccessor row) {
        return new Need(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getInteger(3),
                row.getString(5),
                null,
                new GeoPoint(row.getDouble(6), LONGITUDE),
                row.getInteger(7),
                false,
                new Support(
                        row.getInteger(4),
                        row.get(9, Wanted.class),
                        given(row.getString(10)),
                        row.getString(11) != null,
                        given(row.getString(12)),
                        row.get(13, Telehealth.class)),
                Wishes.NONE,
                Map.of());
    }

    private static Set<String> given(String cell) {
        return cell == null ? Set.of() : words(cell);
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
                Support.NONE,
                Wishes.NONE,
                Map.of());
        Weights way = new Weights(Map.of(ScoreCriterion.ON_SITE, 0, ScoreCriterion.WAY, 100));

        assertThat(MatchRule.match(student, way, serving("COUNSELING")).eligible())
                .extracting(judgement -> judgement.candidate().name())
                .containsExactly("Amity", "Cedar", "Lantern");
    }
}
