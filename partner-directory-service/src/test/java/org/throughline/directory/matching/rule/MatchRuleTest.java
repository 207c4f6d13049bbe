package org.throughline.directory.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.directory.Availability;
import org.throughline.directory.ClockTime;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.PostalCode;
import org.throughline.directory.WeeklyTime;
import org.throughline.directory.agreement.Blocker;
import org.throughline.directory.agreement.Blocker.Code;
import org.throughline.directory.gate.GateMode;

class MatchRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final GeoPoint SCHOOL = new GeoPoint(41.56, -90.46);
    private static final GeoPoint NEAR = new GeoPoint(41.57, -90.46);
    private static final GeoPoint FAR = new GeoPoint(41.80, -90.46);

    private static Need need() {
        return new Need(
                "COUNSELING",
                "es",
                "MEDICAID",
                12,
                "school-1",
                null,
                SCHOOL,
                5_000,
                false,
                Support.NONE,
                Wishes.NONE,
                Map.of());
    }

    private static Candidate fitting(String name) {
        return new Candidate(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                SampleProvider.agreed(),
                List.of(),
                Set.of("COUNSELING"),
                Set.of("en", "es"),
                Set.of("MEDICAID"),
                6,
                18,
                Set.of(),
                Set.of(),
                Abilities.NOT_STATED,
                Manner.NOT_STATED,
                List.of(NEAR),
                Availability.OPEN);
    }

    private static Candidate speaking(Candidate c, String... languages) {
        return CandidateDraft.like(c).speaking(languages).candidate();
    }

    private static Candidate insuredBy(Candidate c, String... insurances) {
        return CandidateDraft.like(c).insuredBy(insurances).candidate();
    }

    private static Candidate at(Candidate c, GeoPoint... sites) {
        return CandidateDraft.like(c).at(sites).candidate();
    }

    private static Candidate visiting(Candidate c, String school) {
        return CandidateDraft.like(c).visiting(school).candidate();
    }

    private static Candidate with(Candidate c, Availability availability) {
        return CandidateDraft.like(c).with(availability).candidate();
    }

    private static Candidate refusing(Candidate c, String code) {
        return CandidateDraft.like(c).refusing(code).candidate();
    }

    private static Candidate forAges(Candidate c, Integer minimum, Integer maximum) {
        return CandidateDraft.like(c).forAges(minimum, maximum).candidate();
    }

    private static Judgement judged(Need need, Candidate candidate) {
        return MatchRule.judge(need, Weights.STANDARD, candidate);
    }

    private static Matches matched(List<Candidate> candidates) {
        return MatchRule.match(need(), Weights.STANDARD, candidates);
    }

    private static List<String> names(List<Judgement> judgements) {
        return judgements.stream()
                .map(judgement -> judgement.candidate().name())
                .toList();
    }

    private static void assertBlocked(Candidate candidate, Criterion criterion, String code) {
        Judgement judgement = judged(need(), candidate);
        assertThat(judgement.isEligible()).isFalse();
        assertThat(judgement.blockers()).containsExactly(criterion);
        assertThat(judgement.findings())
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo(code));
    }

    @Test
    void aServiceThatMeetsEveryCriterionIsEligibleAndSaysWhy() {
        Judgement judgement = judged(need(), fitting("A"));

        assertThat(judgement.isEligible()).isTrue();
        assertThat(judgement.findings())
                .extracting(Finding::code)
                .containsExactly(
                        "SERVES_NEED",
                        "ACCEPTS",
                        "AGREED",
                        "NOT_ASKED_BEFORE",
                        "IN_RANGE",
                        "ANY_GRADE",
                        "OFFERED",
                        "NOT_REQUIRED",
                        "NOT_ASKED",
                        "OFFERED",
                        "NOT_ASKED",
                        "NOT_ASKED",
                        "NOT_ASKED",
                        "WHOLE_DISTRICT",
                        "NOT_ASKED",
                        "NEAR_ENOUGH",
                        "OPEN");
        assertThat(judgement.straightLineMetres().getAsDouble()).isBetween(1_100.0, 1_125.0);
    }

    @Test
    void eachHardFilterExcludesByItself() {
        assertBlocked(speaking(fitting("A"), "en"), Criterion.LANGUAGE, "NOT_OFFERED");
        assertBlocked(speaking(fitting("A")), Criterion.LANGUAGE, "NOT_STATED");
        assertBlocked(insuredBy(fitting("A"), "PRIVATE"), Criterion.INSURANCE, "NOT_OFFERED");
        assertBlocked(at(fitting("A"), FAR), Criterion.DISTANCE, "TOO_FAR");
        assertBlocked(refusing(fitting("A"), "NO_AGENCY"), Criterion.ACCEPTS_REFERRALS, "NO_AGENCY");
        assertBlocked(forAges(fitting("A"), 14, null), Criterion.AGE, "TOO_YOUNG");
        assertBlocked(forAges(fitting("A"), null, 11), Criterion.AGE, "TOO_OLD");
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCK, , MET, AGREED",
        "WARN, , MET, AGREED",
        "BLOCK, NO_AGREEMENT, UNMET, NO_AGREEMENT",
        "WARN, NO_AGREEMENT, WARNING, NO_AGREEMENT",
        "BLOCK, EVIDENCE_EXPIRED COMPLIANCE_OVERDUE, UNMET, EVIDENCE_EXPIRED",
        "WARN, AGREEMENT_WITH_ANOTHER_AGENCY, WARNING, AGREEMENT_WITH_ANOTHER_AGENCY",
    })
    void aPartnerWithoutAnAgreementIsOutOnceTheGateBlocksAndWarnedOfBefore(
            GateMode gate, String missing, Finding.Outcome outcome, String code) {
        Code[] codes = missing == null
                ? new Code[0]
                : Stream.of(missing.split(" ")).map(Code::valueOf).toArray(Code[]::new);
        Judgement judgement = judged(
                need(),
                CandidateDraft.like(fitting("A"))
                        .by(SampleProvider.lacking(gate, codes))
                        .candidate());

        assertThat(judgement.isEligible()).isEqualTo(outcome != Finding.Outcome.UNMET);
        assertThat(judgement.findings()).anySatisfy(finding -> {
            assertThat(finding.criterion()).isEqualTo(Criterion.AGREEMENT);
            assertThat(finding.outcome()).isEqualTo(outcome);
            assertThat(finding.code()).isEqualTo(code);
        });
    }

    @Test
    void eachReasonForWhichAPartnerReceivesNothingHasItsOwnWords() {
        assertThat(Stream.of(Code.values())
                        .map(code -> CandidateDraft.like(fitting("A"))
                                .by(SampleProvider.lacking(GateMode.BLOCK, code))
                                .candidate())
                        .map(candidate ->
                                Criterion.AGREEMENT.judge(need(), candidate).message()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whichEvidenceKeepsReferralsOutIsSaidInWords() {
        Blocker insurance = new Blocker(Code.EVIDENCE_MISSING, "LIABILITY_INSURANCE");
        Blocker license = new Blocker(Code.EVIDENCE_MISSING, "LICENSE");
        Blocker checks = new Blocker(Code.EVIDENCE_EXPIRED, "BACKGROUND_CHECKS");

        assertThat(wordsOf(insurance, license, checks))
                .isEqualTo(
                        "Evidence that the district requires is not in its agreement: liability insurance, license.");
        assertThat(wordsOf(checks)).isEqualTo("Evidence that its agreement asks for has expired: background checks.");
        assertThat(wordsOf(new Blocker(Code.COMPLIANCE_OVERDUE, "Orientation of A. Person")))
                .doesNotContain("Orientation");
    }

    private static String wordsOf(Blocker... missing) {
        Candidate candidate = CandidateDraft.like(fitting("A"))
                .by(SampleProvider.missing(GateMode.BLOCK, missing))
                .candidate();
        return Criterion.AGREEMENT.judge(need(), candidate).message();
    }

    @Test
    void bothEndsOfAnAgeRangeBelongToIt() {
        assertThat(judged(need(), forAges(fitting("A"), 12, 12)).isEligible()).isTrue();
    }

    @Test
    void aServiceThatComesToTheSchoolIsNeverTooFar() {
        assertThat(judged(need(), visiting(at(fitting("A"), FAR), "school-1")).isEligible())
                .isTrue();
        assertThat(judged(need(), visiting(at(fitting("A"), FAR), "school-2")).isEligible())
                .isFalse();
    }

    @Test
    void aPlaceThatIsNotPublishedIsUnknownAndExcludesNobody() {
        Judgement judgement = judged(need(), at(fitting("A")));

        assertThat(judgement.isEligible()).isTrue();
        assertThat(judgement.straightLineMetres()).isEmpty();
        assertThat(judgement.findings())
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("PLACE_NOT_PUBLISHED"));
    }

    private static Need livingIn(String postalCode) {
        PostalCode lives = postalCode == null ? null : PostalCode.of(postalCode);
        return new Need(
                "COUNSELING", null, null, null, null, lives, null, null, false, Support.NONE, Wishes.NONE, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "52700-1234, true, SERVED",
        "52801, true, SERVED",
        "52999, false, NOT_SERVED",
        ", true, POSTAL_CODE_NOT_GIVEN",
    })
    void aServiceThatListsPostalCodesIsForThoseOnlyAndAnUnknownOneExcludesNobody(
            String lives, boolean eligible, String code) {
        Candidate local =
                CandidateDraft.like(fitting("A")).serving("52700", "52801").candidate();

        Judgement judgement = judged(livingIn(lives), local);

        assertThat(judgement.isEligible()).isEqualTo(eligible);
        assertThat(code(judgement, Criterion.AREA)).isEqualTo(code);
    }

    @Test
    void aServiceWithoutPostalCodesServesTheWholeDistrict() {
        Judgement judgement = judged(livingIn("52999"), fitting("A"));

        assertThat(judgement.isEligible()).isTrue();
        assertThat(code(judgement, Criterion.AREA)).isEqualTo("WHOLE_DISTRICT");
    }

    @Test
    void theNearestOfSeveralSitesCounts() {
        assertThat(judged(need(), at(fitting("A"), FAR, NEAR)).isEligible()).isTrue();
    }

    @Test
    void aFullServiceComesLaterAndIsOutOnlyWhereAnOpenPlaceIsNeeded() {
        Need urgent = new Need(
                "COUNSELING", null, null, null, null, null, null, null, true, Support.NONE, Wishes.NONE, Map.of());

        assertThat(names(matched(List.of(with(fitting("A"), Availability.FULL), fitting("B")))
                        .eligible()))
                .containsExactly("B", "A");
        assertThat(judged(urgent, with(fitting("A"), Availability.FULL)).blockers())
                .containsExactly(Criterion.CAPACITY);
        assertThat(judged(urgent, with(fitting("A"), Availability.UNKNOWN)).isEligible())
                .isTrue();
    }

    @Test
    void theOrderIsOnSiteThenOpenThenNearThenName() {
        Candidate onSite = visiting(with(at(fitting("Z"), FAR), Availability.UNKNOWN), "school-1");
        Candidate nearer = at(fitting("Y"), SCHOOL);
        Candidate stale = with(at(fitting("A"), SCHOOL), Availability.UNKNOWN);

        assertThat(names(matched(List.of(stale, fitting("C"), fitting("B"), nearer, onSite))
                        .eligible()))
                .containsExactly("Z", "Y", "B", "C", "A");
    }

    @Test
    void whenNobodyIsEligibleTheBlockingCriteriaAreNamedTheMostPromisingFirst() {
        Matches matches = matched(List.of(
                speaking(fitting("A"), "en"),
                speaking(fitting("B"), "en"),
                speaking(insuredBy(fitting("C"), "PRIVATE"), "en"),
                at(fitting("D"), FAR)));

        assertThat(matches.eligible()).isEmpty();
        assertThat(matches.blockers())
                .extracting(blocker -> blocker.criterion() + " " + blocker.excluded() + "/" + blocker.wouldRemain())
                .containsExactly("LANGUAGE 3/2", "DISTANCE 1/1", "INSURANCE 1/0");
        assertThat(names(matches.blockers().get(0).wouldGive())).containsExactly("A", "B");
        assertThat(names(matches.excluded()).get(3)).isEqualTo("C");
    }

    @Test
    void whereSomebodyIsEligibleNothingBlocks() {
        assertThat(matched(List.of(fitting("A"), speaking(fitting("B"), "en"))).blockers())
                .isEmpty();
    }

    @Test
    void distancesAreThoseOfTheGreatCircle() {
        GeoPoint paris = new GeoPoint(48.8566, 2.3522);
        GeoPoint london = new GeoPoint(51.5074, -0.1278);

        assertThat(paris.straightLineMetresTo(london)).isBetween(343_000.0, 344_500.0);
        assertThat(new GeoPoint(0, 179.9).straightLineMetresTo(new GeoPoint(0, -179.9)))
                .isBetween(22_200.0, 22_300.0);
    }

    @Test
    void aScoreIsMadeOfWhatEachCriterionAdds() {
        Judgement judgement = judged(need(), fitting("A"));

        assertThat(judgement.contributions())
                .extracting(part -> part.criterion() + " " + part.points() + "/" + part.of() + " " + part.code())
                .containsExactly(
                        "ON_SITE 0/100 ELSEWHERE", "BILLABLE 0/40 ELSEWHERE", "OPEN_PLACE 50/50 OPEN", "WAY 23/30 WAY");
        assertThat(judgement.score()).isEqualTo(73);
    }

    @ParameterizedTest
    @CsvSource({
        "school-1, school-1, , 40 BILLABLE",
        "school-1, , , 0 NOT_STATED",
        "school-1, school-2, FEE, 0 NOT_STATED",
        "school-1, , FREE, 40 FREE",
        "school-2, school-2, , 0 ELSEWHERE",
    })
    void whoComesToTheSchoolIsABetterChoiceWhereItIsBillableThere(
            String comesTo, String billableAt, String cost, String expected) {
        Manner manner = new Manner(
                List.of(),
                cost == null ? Set.of() : Set.of(cost),
                Set.of(),
                billableAt == null ? Set.of() : Set.of(billableAt));

        Judgement judgement = judged(need(), given(visiting(fitting("A"), comesTo), manner));

        assertThat(judgement.isEligible()).isTrue();
        assertThat(judgement.contributions().stream()
                        .filter(part -> part.criterion() == ScoreCriterion.BILLABLE)
                        .map(part -> part.points() + " " + part.code()))
                .containsExactly(expected);
    }

    @Test
    void whereNoPlanPaysNobodyAsksWhereItIsBillable() {
        Need unpaid = new Need(
                "COUNSELING",
                "es",
                null,
                12,
                "school-1",
                null,
                SCHOOL,
                5_000,
                false,
                Support.NONE,
                Wishes.NONE,
                Map.of());

        assertThat(judged(unpaid, visiting(fitting("A"), "school-1")).contributions())
                .extracting(Contribution::criterion)
                .doesNotContain(ScoreCriterion.BILLABLE);
    }

    @Test
    void whatIsNotKnownCountsHalfOrNothingAndExcludesNobody() {
        Judgement judgement = judged(need(), with(at(fitting("A")), Availability.UNKNOWN));

        assertThat(judgement.isEligible()).isTrue();
        assertThat(judgement.score()).isEqualTo(25);
    }

    @Test
    void aDistrictsWeightsChangeTheOrderAndNeverWhoFits() {
        Candidate onSite = visiting(with(fitting("Z"), Availability.FULL), "school-1");
        Weights placesFirst = new Weights(Map.of(ScoreCriterion.OPEN_PLACE, 500));
        List<Candidate> candidates = List.of(onSite, fitting("A"), speaking(fitting("B"), "en"));

        assertThat(names(matched(candidates).eligible())).containsExactly("Z", "A");
        assertThat(names(MatchRule.match(need(), placesFirst, candidates).eligible()))
                .containsExactly("A", "Z");
    }

    @Test
    void aWeightIsBounded() {
        assertThatThrownBy(() -> new Weights(Map.of(ScoreCriterion.WAY, -1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights(Map.of(ScoreCriterion.WAY, 1001)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WeeklyTime on(DayOfWeek day, int from, int until) {
        return new WeeklyTime(day, new ClockTime(Duration.ofHours(from)), new ClockTime(Duration.ofHours(until)));
    }

    private static Need wishing(Wishes wishes) {
        return new Need("COUNSELING", null, null, null, null, null, null, null, false, Support.NONE, wishes, Map.of());
    }

    private static Candidate given(Candidate c, Manner manner) {
        return CandidateDraft.like(c).given(manner).candidate();
    }

    private static String code(Judgement judgement, Criterion criterion) {
        return judgement.findings().stream()
                .filter(finding -> finding.criterion() == criterion)
                .map(Finding::code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aServiceHasToBeOpenLongEnoughInATimeThatIsFree() {
        Wishes mondays = new Wishes(List.of(on(DayOfWeek.MONDAY, 15, 17)), 60, Set.of(), Set.of(), DAY);
        Manner lateMondays = new Manner(List.of(on(DayOfWeek.MONDAY, 16, 19)), Set.of(), Set.of(), Set.of());
        Manner tuesdays = new Manner(List.of(on(DayOfWeek.TUESDAY, 15, 17)), Set.of(), Set.of(), Set.of());

        assertThat(judged(wishing(mondays), given(fitting("A"), lateMondays)).isEligible())
                .isTrue();
        assertThat(judged(wishing(mondays), given(fitting("A"), tuesdays)).blockers())
                .containsExactly(Criterion.TIME);
        assertThat(judged(
                                wishing(new Wishes(List.of(on(DayOfWeek.MONDAY, 15, 17)), 61, Set.of(), Set.of(), DAY)),
                                given(fitting("A"), lateMondays))
                        .blockers())
                .containsExactly(Criterion.TIME);
    }

    @Test
    void whatAServiceDoesNotSayOfHowItIsGivenExcludesNobody() {
        Wishes all = new Wishes(List.of(on(DayOfWeek.MONDAY, 15, 17)), 60, Set.of("FREE"), Set.of("PLAY"), DAY);
        Judgement judgement = judged(wishing(all), fitting("A"));

        assertThat(judgement.isEligible()).isTrue();
        assertThat(code(judgement, Criterion.TIME)).isEqualTo("HOURS_NOT_STATED");
        assertThat(code(judgement, Criterion.COST)).isEqualTo("NOT_STATED");
        assertThat(code(judgement, Criterion.TREATMENT)).isEqualTo("NOT_STATED");
    }

    @Test
    void oneBearableCostAndOneWantedTreatmentAreEnough() {
        Wishes wishes = new Wishes(List.of(), 0, Set.of("FREE", "SLIDING_SCALE"), Set.of("PLAY", "GROUP"), DAY);
        Candidate fits =
                given(fitting("A"), new Manner(List.of(), Set.of("SLIDING_SCALE"), Set.of("GROUP", "ART"), Set.of()));
        Candidate other = given(fitting("B"), new Manner(List.of(), Set.of("FEE"), Set.of("ART"), Set.of()));

        assertThat(judged(wishing(wishes), fits).isEligible()).isTrue();
        assertThat(judged(wishing(wishes), other).blockers())
                .containsExactlyInAnyOrder(Criterion.COST, Criterion.TREATMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "FREE, , true, FREE",
        "FREE, PRIVATE, true, FREE",
        "FREE, MEDICAID, true, OFFERED",
        "FREE FEE, , false, NOT_STATED",
        "FREE SLIDING_SCALE, PRIVATE, false, NOT_OFFERED",
        "SLIDING_SCALE, PRIVATE, false, NOT_OFFERED",
        ", , false, NOT_STATED",
    })
    void whatIsFreeToEverybodyNeedsNoPlan(String costs, String insurance, boolean eligible, String code) {
        Candidate candidate = given(
                insurance == null ? insuredBy(fitting("A")) : insuredBy(fitting("A"), insurance),
                new Manner(List.of(), costs == null ? Set.of() : Set.of(costs.split(" ")), Set.of(), Set.of()));

        assertThat(judged(need(), candidate).isEligible()).isEqualTo(eligible);
        assertThat(code(judged(need(), candidate), Criterion.INSURANCE)).isEqualTo(code);
        assertThat(code(judged(wishing(Wishes.NONE), candidate), Criterion.INSURANCE))
                .isEqualTo("NOT_ASKED");
    }

    private static Need with(Support support) {
        return new Need(
                "COUNSELING", "es", "MEDICAID", 12, null, null, SCHOOL, 5_000, false, support, Wishes.NONE, Map.of());
    }

    private static Candidate able(Abilities abilities) {
        return CandidateDraft.like(fitting("A")).able(abilities).candidate();
    }

    private static Abilities forGrades(Integer lowest, Integer highest) {
        return new Abilities(Set.of(), Set.of(), Set.of(), false, lowest, highest);
    }

    @ParameterizedTest
    @CsvSource({
        ", 0, 5, true, GRADE_NOT_GIVEN",
        "-1, 0, 5, false, GRADE_TOO_LOW",
        "0, 0, 5, true, IN_RANGE",
        "5, 0, 5, true, IN_RANGE",
        "6, 0, 5, false, GRADE_TOO_HIGH",
        "6, 0, , true, IN_RANGE",
        "6, , , true, ANY_GRADE",
    })
    void bothEndsOfARangeOfGradesBelongToIt(
            Integer grade, Integer lowest, Integer highest, boolean eligible, String code) {
        Support support = new Support(grade, null, Set.of(), false, Set.of(), null);

        Judgement judgement = judged(with(support), able(forGrades(lowest, highest)));

        assertThat(judgement.isEligible()).isEqualTo(eligible);
        assertThat(code(judgement, Criterion.GRADE)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        ", true, THROUGH_INTERPRETER",
        "PREFERRED, true, THROUGH_INTERPRETER",
        "REQUIRED, false, INTERPRETER_ONLY"
    })
    void anInterpreterWillDoUnlessStaffMustSpeakTheLanguage(Wanted wanted, boolean eligible, String code) {
        Abilities interpreted = new Abilities(Set.of("es"), Set.of(), Set.of(), false, null, null);

        Judgement judgement =
                judged(with(new Support(null, wanted, Set.of(), false, Set.of(), null)), able(interpreted));

        assertThat(judgement.isEligible()).isEqualTo(eligible);
        assertThat(code(judgement, Criterion.LANGUAGE)).isEqualTo(code);
    }

    @Test
    void whatWasAskedForIsInTheScoreAndNothingElse() {
        Support support = new Support(
                null, Wanted.PREFERRED, Set.of("HAITIAN", "LATINO", "SOMALI"), false, Set.of(), Telehealth.PREFERRED);
        Abilities two = new Abilities(Set.of(), Set.of("HAITIAN", "LATINO"), Set.of(), true, null, null);

        assertThat(judged(with(support), able(two)).contributions())
                .extracting(part -> part.criterion() + " " + part.points() + "/" + part.of() + " " + part.code())
                .containsExactly(
                        "ON_SITE 0/100 ELSEWHERE",
                        "OPEN_PLACE 50/50 OPEN",
                        "WAY 23/30 WAY",
                        "COMPETENCY 27/40 SOME",
                        "STAFF_LANGUAGE 40/40 STAFF",
                        "TELEHEALTH 30/30 OFFERED");
        assertThat(judged(with(support), fitting("B")).contributions())
                .extracting(part -> part.points() + " " + part.code())
                .endsWith("0 NONE", "40 STAFF", "0 NOT_OFFERED");
        assertThat(judged(with(Support.NONE), able(two)).contributions()).hasSize(3);
    }

    @Test
    void whatAServiceDoesNotSayOfAccessibilityAndCompetenciesItDoesNotOffer() {
        Support support = new Support(null, null, Set.of("LATINO"), true, Set.of("WHEELCHAIR", "ASL"), null);
        Abilities some = new Abilities(Set.of(), Set.of("HAITIAN"), Set.of("ASL"), false, null, null);

        assertThat(judged(with(support), fitting("A")).blockers())
                .containsExactlyInAnyOrder(Criterion.COMPETENCY, Criterion.ACCESSIBILITY);
        assertThat(code(judged(with(support), fitting("A")), Criterion.ACCESSIBILITY))
                .isEqualTo("NOT_STATED");
        assertThat(code(judged(with(support), able(some)), Criterion.ACCESSIBILITY))
                .isEqualTo("NOT_OFFERED");
        assertThat(code(judged(with(support), able(some)), Criterion.COMPETENCY))
                .isEqualTo("NOT_OFFERED");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReachableWithoutAWayIsNeverTooFarWhereThatIsAcceptable(Telehealth telehealth) {
        Need far = with(new Support(null, null, Set.of(), false, Set.of(), telehealth));
        Candidate online = at(able(new Abilities(Set.of(), Set.of(), Set.of(), true, null, null)), FAR);

        assertThat(judged(far, online).isEligible()).isTrue();
        assertThat(code(judged(far, online), Criterion.DISTANCE)).isEqualTo("TELEHEALTH");
        assertThat(judged(far, at(fitting("A"), FAR)).blockers()).contains(Criterion.DISTANCE);
        assertThat(judged(far, fitting("A")).isEligible()).isEqualTo(telehealth != Telehealth.REQUIRED);
        assertThat(judged(with(Support.NONE), online).blockers()).containsExactly(Criterion.DISTANCE);
    }

    @Test
    void weightsOfBeforeTheNewCriteriaCountThemAsTheStandardDoes() {
        Weights stored =
                new Weights(Map.of(ScoreCriterion.ON_SITE, 1, ScoreCriterion.OPEN_PLACE, 2, ScoreCriterion.WAY, 3));

        assertThat(stored.points())
                .containsEntry(ScoreCriterion.WAY, 3)
                .containsEntry(ScoreCriterion.COMPETENCY, 40)
                .containsEntry(ScoreCriterion.STAFF_LANGUAGE, 40)
                .containsEntry(ScoreCriterion.TELEHEALTH, 30);
    }
}
