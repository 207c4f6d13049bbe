package org.throughline.directory.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchRuleTest {

    private static final Point SCHOOL = new Point(41.56, -90.46);
    private static final Point NEAR = new Point(41.57, -90.46);
    private static final Point FAR = new Point(41.80, -90.46);

    private static Need need() {
        return new Need("COUNSELING", "es", "MEDICAID", 12, "school-1", SCHOOL, 5_000, false);
    }

    private static Candidate fitting(String name) {
        return new Candidate(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                List.of(),
                Set.of("COUNSELING"),
                Set.of("en", "es"),
                Set.of("MEDICAID"),
                6,
                18,
                Set.of(),
                List.of(NEAR),
                Availability.OPEN);
    }

    private static Candidate speaking(Candidate c, String... languages) {
        return new Candidate(
                c.service(),
                c.name(),
                c.refusals(),
                c.categories(),
                Set.of(languages),
                c.insurances(),
                c.minimumAge(),
                c.maximumAge(),
                c.onSiteSchools(),
                c.sites(),
                c.availability());
    }

    private static Candidate insuredBy(Candidate c, String... insurances) {
        return new Candidate(
                c.service(),
                c.name(),
                c.refusals(),
                c.categories(),
                c.languages(),
                Set.of(insurances),
                c.minimumAge(),
                c.maximumAge(),
                c.onSiteSchools(),
                c.sites(),
                c.availability());
    }

    private static Candidate at(Candidate c, Point... sites) {
        return new Candidate(
                c.service(),
                c.name(),
                c.refusals(),
                c.categories(),
                c.languages(),
                c.insurances(),
                c.minimumAge(),
                c.maximumAge(),
                c.onSiteSchools(),
                List.of(sites),
                c.availability());
    }

    private static Candidate visiting(Candidate c, String school) {
        return new Candidate(
                c.service(),
                c.name(),
                c.refusals(),
                c.categories(),
                c.languages(),
                c.insurances(),
                c.minimumAge(),
                c.maximumAge(),
                Set.of(school),
                c.sites(),
                c.availability());
    }

    private static Candidate with(Candidate c, Availability availability) {
        return new Candidate(
                c.service(),
                c.name(),
                c.refusals(),
                c.categories(),
                c.languages(),
                c.insurances(),
                c.minimumAge(),
                c.maximumAge(),
                c.onSiteSchools(),
                c.sites(),
                availability);
    }

    private static Candidate refusing(Candidate c, String code) {
        return new Candidate(
                c.service(),
                c.name(),
                List.of(code),
                c.categories(),
                c.languages(),
                c.insurances(),
                c.minimumAge(),
                c.maximumAge(),
                c.onSiteSchools(),
                c.sites(),
                c.availability());
    }

    private static Candidate forAges(Candidate c, Integer minimum, Integer maximum) {
        return new Candidate(
                c.service(),
                c.name(),
                c.refusals(),
                c.categories(),
                c.languages(),
                c.insurances(),
                minimum,
                maximum,
                c.onSiteSchools(),
                c.sites(),
                c.availability());
    }

    private static List<String> names(List<Judgement> judgements) {
        return judgements.stream()
                .map(judgement -> judgement.candidate().name())
                .toList();
    }

    private static void assertBlocked(Candidate candidate, Criterion criterion, String code) {
        Judgement judgement = MatchRule.judge(need(), candidate);
        assertThat(judgement.isEligible()).isFalse();
        assertThat(judgement.blockers()).containsExactly(criterion);
        assertThat(judgement.findings())
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo(code));
    }

    @Test
    void aServiceThatMeetsEveryCriterionIsEligibleAndSaysWhy() {
        Judgement judgement = MatchRule.judge(need(), fitting("A"));

        assertThat(judgement.isEligible()).isTrue();
        assertThat(judgement.findings())
                .extracting(Finding::code)
                .containsExactly("SERVES_NEED", "ACCEPTS", "IN_RANGE", "OFFERED", "OFFERED", "NEAR_ENOUGH", "OPEN");
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

    @Test
    void bothEndsOfAnAgeRangeBelongToIt() {
        assertThat(MatchRule.judge(need(), forAges(fitting("A"), 12, 12)).isEligible())
                .isTrue();
    }

    @Test
    void aServiceThatComesToTheSchoolIsNeverTooFar() {
        assertThat(MatchRule.judge(need(), visiting(at(fitting("A"), FAR), "school-1"))
                        .isEligible())
                .isTrue();
        assertThat(MatchRule.judge(need(), visiting(at(fitting("A"), FAR), "school-2"))
                        .isEligible())
                .isFalse();
    }

    @Test
    void aPlaceThatIsNotPublishedIsUnknownAndExcludesNobody() {
        Judgement judgement = MatchRule.judge(need(), at(fitting("A")));

        assertThat(judgement.isEligible()).isTrue();
        assertThat(judgement.straightLineMetres()).isEmpty();
        assertThat(judgement.findings())
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("PLACE_NOT_PUBLISHED"));
    }

    @Test
    void theNearestOfSeveralSitesCounts() {
        assertThat(MatchRule.judge(need(), at(fitting("A"), FAR, NEAR)).isEligible())
                .isTrue();
    }

    @Test
    void aFullServiceComesLaterAndIsOutOnlyWhereAnOpenPlaceIsNeeded() {
        Need urgent = new Need("COUNSELING", null, null, null, null, null, null, true);

        assertThat(names(MatchRule.match(need(), List.of(with(fitting("A"), Availability.FULL), fitting("B")))
                        .eligible()))
                .containsExactly("B", "A");
        assertThat(MatchRule.judge(urgent, with(fitting("A"), Availability.FULL))
                        .blockers())
                .containsExactly(Criterion.CAPACITY);
        assertThat(MatchRule.judge(urgent, with(fitting("A"), Availability.UNKNOWN))
                        .isEligible())
                .isTrue();
    }

    @Test
    void theOrderIsOnSiteThenOpenThenNearThenName() {
        Candidate onSite = visiting(with(at(fitting("Z"), FAR), Availability.UNKNOWN), "school-1");
        Candidate nearer = at(fitting("Y"), SCHOOL);
        Candidate stale = with(at(fitting("A"), SCHOOL), Availability.UNKNOWN);

        assertThat(names(MatchRule.match(need(), List.of(stale, fitting("C"), fitting("B"), nearer, onSite))
                        .eligible()))
                .containsExactly("Z", "Y", "B", "C", "A");
    }

    @Test
    void whenNobodyIsEligibleTheBlockingCriteriaAreNamedTheMostPromisingFirst() {
        Matches matches = MatchRule.match(
                need(),
                List.of(
                        speaking(fitting("A"), "en"),
                        speaking(fitting("B"), "en"),
                        speaking(insuredBy(fitting("C"), "PRIVATE"), "en"),
                        at(fitting("D"), FAR)));

        assertThat(matches.eligible()).isEmpty();
        assertThat(matches.blockers())
                .containsExactly(
                        new Blocker(Criterion.LANGUAGE, 3, 2),
                        new Blocker(Criterion.DISTANCE, 1, 1),
                        new Blocker(Criterion.INSURANCE, 1, 0));
        assertThat(names(matches.excluded()).get(3)).isEqualTo("C");
    }

    @Test
    void whereSomebodyIsEligibleNothingBlocks() {
        assertThat(MatchRule.match(need(), List.of(fitting("A"), speaking(fitting("B"), "en")))
                        .blockers())
                .isEmpty();
    }

    @Test
    void distancesAreThoseOfTheGreatCircle() {
        Point paris = new Point(48.8566, 2.3522);
        Point london = new Point(51.5074, -0.1278);

        assertThat(paris.straightLineMetresTo(london)).isBetween(343_000.0, 344_500.0);
        assertThat(new Point(0, 179.9).straightLineMetresTo(new Point(0, -179.9)))
                .isBetween(22_200.0, 22_300.0);
    }
}
