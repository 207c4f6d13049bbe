package org.throughline.directory.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.Availability;
import org.throughline.directory.ClockTime;
import org.throughline.directory.WeeklyTime;
import org.throughline.directory.search.Cost;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.Sought;

/** What a search asks of one service in memory, thing by thing, on both sides of each edge. */
class AspectTest {

    private static final Instant SINCE = Instant.parse("2026-10-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Agreed.Parties PARTIES = new Agreed.Parties(new UUID(1, 1), new UUID(2, 2));

    private static boolean finds(Sought sought, Sample service, Agreed agreed) {
        Asked asked = new Asked(sought.query(), null, SINCE, agreed);
        return ServiceIndex.of(List.of(service.indexed())).count(asked, 10) == 1;
    }

    private static boolean finds(Sought sought, Sample service) {
        return finds(sought, service, Agreed.NOBODY);
    }

    private static Sought sought() {
        return new Sought();
    }

    @Test
    void whoAsksForNothingFindsWhatSaysNothing() {
        assertThat(finds(sought(), Sample.service().inactive())).isTrue();
    }

    @Test
    void wordsAreNotAskedOfAnIndex() {
        ServiceQuery words = new ServiceQuery(
                "grief",
                ServiceQuery.Needs.ANY,
                ServiceQuery.Person.ANYBODY,
                ServiceQuery.Where.ANYWHERE,
                ServiceQuery.When.ANY_TIME,
                ServiceQuery.Partner.ANY);

        assertThatThrownBy(() -> new Asked(words, null, SINCE, Agreed.NOBODY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allNeedsAreServed() {
        Sample both = Sample.service().serving("FOOD", "HOUSING");

        assertThat(finds(sought().needs(List.of("FOOD")), both)).isTrue();
        assertThat(finds(sought().needs(List.of("HOUSING", "FOOD")), both)).isTrue();
        assertThat(finds(sought().needs(List.of("FOOD", "DENTAL")), both)).isFalse();
        assertThat(finds(sought().needs(List.of("DENTAL", "FOOD")), both)).isFalse();
        assertThat(finds(sought().needs(List.of("FOOD")), Sample.service())).isFalse();
    }

    @Test
    void allLanguagesAreSpoken() {
        Sample two = Sample.service().speaking("es", "en");

        assertThat(finds(sought().languages(List.of("es")), two)).isTrue();
        assertThat(finds(sought().languages(List.of("es", "en")), two)).isTrue();
        assertThat(finds(sought().languages(List.of("es", "ht")), two)).isFalse();
        assertThat(finds(sought().languages(List.of("es")), Sample.service())).isFalse();
    }

    @Test
    void withoutAnInterpreterIsAskedOfTheLanguagesThatAreAskedForAndOfNoOther() {
        Sample spanishInterpreted = Sample.service().speaking("es", "en").throughInterpreters("es");

        assertThat(finds(sought().languages(List.of("es")), spanishInterpreted)).isTrue();
        assertThat(finds(sought().languages(List.of("es")).withoutInterpreter(), spanishInterpreted))
                .isFalse();
        assertThat(finds(sought().languages(List.of("en", "es")).withoutInterpreter(), spanishInterpreted))
                .isFalse();
        assertThat(finds(sought().languages(List.of("en")).withoutInterpreter(), spanishInterpreted))
                .isTrue();
        assertThat(finds(sought().withoutInterpreter(), spanishInterpreted)).isTrue();
    }

    @Test
    void allInsurancesAreTaken() {
        Sample medicaid = Sample.service().taking("MEDICAID").costing(Cost.FREE);

        assertThat(finds(sought().insurances(List.of("MEDICAID")), medicaid)).isTrue();
        assertThat(finds(sought().insurances(List.of("MEDICAID", "TRICARE")), medicaid))
                .isFalse();
        assertThat(finds(sought().insurances(List.of("TRICARE")), medicaid)).isFalse();
    }

    @Test
    void orItIsFreeToEverybodyWhereThatIsAskedFor() {
        Sought either = sought().insurancesOrFree(List.of("MEDICAID"));

        assertThat(finds(either, Sample.service().taking("MEDICAID"))).isTrue();
        assertThat(finds(either, Sample.service().costing(Cost.FREE))).isTrue();
        assertThat(finds(either, Sample.service().costing(Cost.FREE, Cost.FEE))).isFalse();
        assertThat(finds(either, Sample.service())).isFalse();
        assertThat(finds(sought().insurancesOrFree(List.of()), Sample.service()))
                .isTrue();
    }

    @Test
    void oneOfTheCostsIsEnough() {
        Sample either = Sample.service().costing(Cost.FREE, Cost.FEE);

        assertThat(finds(sought().costs(List.of(Cost.SLIDING_SCALE, Cost.FEE)), either))
                .isTrue();
        assertThat(finds(sought().costs(List.of(Cost.SLIDING_SCALE)), either)).isFalse();
        assertThat(finds(sought().costs(List.of(Cost.FREE)), Sample.service())).isFalse();
    }

    @Test
    void oneOfTheTreatmentsIsEnough() {
        Sample play = Sample.service().treatingBy("PLAY");

        assertThat(finds(sought().treatments(List.of("CBT", "PLAY")), play)).isTrue();
        assertThat(finds(sought().treatments(List.of("CBT")), play)).isFalse();
    }

    @Test
    void allCompetenciesAreThere() {
        Sample deaf = Sample.service().knowing("DEAF", "TRAUMA");

        assertThat(finds(sought().competencies(List.of("TRAUMA", "DEAF")), deaf))
                .isTrue();
        assertThat(finds(sought().competencies(List.of("TRAUMA", "AUTISM")), deaf))
                .isFalse();
    }

    @Test
    void allAccessibilityIsThere() {
        Sample ramp = Sample.service().having("WHEELCHAIR", "ASL");

        assertThat(finds(sought().accessibility(List.of("ASL")), ramp)).isTrue();
        assertThat(finds(sought().accessibility(List.of("ASL", "ELEVATOR")), ramp))
                .isFalse();
    }

    @Test
    void itComesToTheSchool() {
        Sample there = Sample.service().at("school-7", "school-8");

        assertThat(finds(sought().school("school-8"), there)).isTrue();
        assertThat(finds(sought().school("school-9"), there)).isFalse();
    }

    @Test
    void itIsBillableAtTheSchoolThatIsNamedAndAtNoneWhereNoneIs() {
        Sample atOne = Sample.service().at("school-7", "school-8").billableAt("school-7");

        assertThat(finds(sought().school("school-7").billable(), atOne)).isTrue();
        assertThat(finds(sought().school("school-8").billable(), atOne)).isFalse();
        assertThat(finds(sought().billable(), atOne)).isFalse();
    }

    @Test
    void itIsGivenByVideo() {
        assertThat(finds(sought().telehealth(), Sample.service().byVideo())).isTrue();
        assertThat(finds(sought().telehealth(), Sample.service())).isFalse();
    }

    @Test
    void whatListsNoPostalCodesServesEverybody() {
        Sought there = sought().serving("52801-1234");

        assertThat(finds(there, Sample.service())).isTrue();
        assertThat(finds(there, Sample.service().forThoseOf("52801", "52700"))).isTrue();
        assertThat(finds(there, Sample.service().forThoseOf("52700"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "6, 18, 6, 18, true",
        "6, 18, 5, 18, false",
        "6, 18, 6, 19, false",
        "6, , 6, 150, true",
        "6, , 5, 5, false",
        ", 18, 0, 18, true",
        ", 18, 18, 19, false",
        ", , 0, 150, true",
        "18, 6, 7, 8, false",
    })
    void allAgesAndGradesThatAreAskedForAreTaken(
            Integer lowest, Integer highest, int from, int until, boolean expected) {
        assertThat(finds(sought().ages(from, until), Sample.service().forAges(lowest, highest)))
                .isEqualTo(expected);
        assertThat(finds(sought().grades(from, until), Sample.service().forGrades(lowest, highest)))
                .isEqualTo(expected);
    }

    @Test
    void agesAreNoGrades() {
        assertThat(finds(sought().ages(9, 9), Sample.service().forGrades(1, 2))).isTrue();
        assertThat(finds(sought().grades(9, 9), Sample.service().forAges(1, 2))).isTrue();
    }

    @Test
    void itAcceptsReferralsWhereItIsActiveAndItsAgencyVerified() {
        Sought accepting = sought().accepting();

        assertThat(finds(accepting, Sample.service().linked(true))).isTrue();
        assertThat(finds(accepting, Sample.service().linked(true).inactive())).isFalse();
        assertThat(finds(accepting, Sample.service().linked(false))).isFalse();
        assertThat(finds(accepting, Sample.service().linked(null))).isFalse();
    }

    private static Sought onMonday(String from, String until, int leastMinutes, LocalDate day) {
        WeeklyTime time = new WeeklyTime(DayOfWeek.MONDAY, ClockTime.parse(from), ClockTime.parse(until));
        return sought().times(List.of(time), leastMinutes, day);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 12:00, 180, true",
        "09:00, 12:00, 181, false",
        "11:00, 13:00, 60, true",
        "11:00, 13:00, 61, false",
        "12:00, 13:00, 1, false",
        "08:00, 09:01, 1, true",
    })
    void itIsOpenLongEnoughInOneOfTheTimes(String from, String until, int least, boolean expected) {
        Sample morning = Sample.service().open(DayOfWeek.MONDAY, "09:00", "12:00");

        assertThat(finds(onMonday(from, until, least, null), morning)).isEqualTo(expected);
    }

    @Test
    void timesOfOtherDaysDoNotCountAndOneOfSeveralIsEnough() {
        Sample tuesday = Sample.service().open(DayOfWeek.TUESDAY, "09:00", "12:00");
        WeeklyTime monday = new WeeklyTime(DayOfWeek.MONDAY, ClockTime.DAY_BEGINS, ClockTime.DAY_ENDS);
        WeeklyTime onTuesday = new WeeklyTime(DayOfWeek.TUESDAY, ClockTime.parse("11:00"), ClockTime.DAY_ENDS);

        assertThat(finds(sought().times(List.of(monday), 1, null), tuesday)).isFalse();
        assertThat(finds(sought().times(List.of(monday, onTuesday), 60, null), tuesday))
                .isTrue();
        assertThat(finds(sought().times(List.of(), 1, null), tuesday)).isFalse();
        assertThat(finds(sought().times(List.of(monday), 1, null), Sample.service()))
                .isFalse();
    }

    @Test
    void timesThatTouchOrOverlapAreOne() {
        Sought longTime = onMonday("09:00", "12:00", 150, null);

        assertThat(finds(
                        longTime,
                        Sample.service()
                                .open(DayOfWeek.MONDAY, "10:30", "12:00")
                                .open(DayOfWeek.MONDAY, "09:30", "10:30")))
                .isTrue();
        assertThat(finds(
                        longTime,
                        Sample.service()
                                .open(DayOfWeek.MONDAY, "09:30", "11:00")
                                .open(DayOfWeek.MONDAY, "10:00", "12:00")))
                .isTrue();
        assertThat(finds(
                        longTime,
                        Sample.service()
                                .open(DayOfWeek.MONDAY, "09:00", "10:30")
                                .open(DayOfWeek.MONDAY, "10:31", "12:00")))
                .isFalse();
    }

    @Test
    void theDayEndsAtMidnight() {
        Sample night = Sample.service().open(DayOfWeek.MONDAY, "22:00", "24:00");

        assertThat(finds(onMonday("23:00", "24:00", 60, null), night)).isTrue();
        assertThat(finds(onMonday("23:00", "24:00", 61, null), night)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        ", , true",
        "2026-11-30, 2026-11-30, true",
        "2026-12-01, , false",
        ", 2026-11-29, false",
        "2026-11-01, 2026-12-01, true",
    })
    void onADayOnlyThoseTimesCountThatHold(LocalDate from, LocalDate to, boolean expected) {
        Sample morning = Sample.service().open(DayOfWeek.MONDAY, "09:00", "12:00", from, to);

        assertThat(finds(onMonday("09:00", "12:00", 60, DAY), morning)).isEqualTo(expected);
        assertThat(finds(onMonday("09:00", "12:00", 60, null), morning)).isTrue();
    }

    @Test
    void whatDoesNotHoldIsNotJoined() {
        Sample summer = Sample.service()
                .open(DayOfWeek.MONDAY, "09:00", "10:00")
                .open(DayOfWeek.MONDAY, "10:00", "11:00", null, DAY.minusDays(1));

        assertThat(finds(onMonday("09:00", "11:00", 90, DAY), summer)).isFalse();
        assertThat(finds(onMonday("09:00", "11:00", 90, null), summer)).isTrue();
    }

    @Test
    void anOpenPlaceIsOneThatWasReportedRecentlyEnough() {
        Availability.Report inTime = new Availability.Report(1, SINCE);
        Availability.Report late = new Availability.Report(1, SINCE.minusMillis(1));
        Availability.Report full = new Availability.Report(0, SINCE.plusSeconds(1));

        assertThat(finds(sought().openPlace(), Sample.service().reporting(inTime)))
                .isTrue();
        assertThat(finds(sought().openPlace(), Sample.service().reporting(late)))
                .isFalse();
        assertThat(finds(sought().openPlace(), Sample.service().reporting(full)))
                .isFalse();
        assertThat(finds(
                        sought().openPlace(),
                        Sample.service().reporting(full).reporting(late).reporting(inTime)))
                .isTrue();
        assertThat(finds(sought().openPlace(), Sample.service())).isFalse();
        assertThat(finds(sought(), Sample.service().reporting(full))).isTrue();
    }

    private static Agreed agreed(Set<UUID> services) {
        return new Agreed(List.of(new Agreed.Agreement(PARTIES, services)));
    }

    @Test
    void somethingIsAgreedWithTheAgencyThatTheOrganizationIs() {
        Sought agreed = sought().agreedOn(DAY);
        Agreed.Parties otherAgency = new Agreed.Parties(PARTIES.organization(), new UUID(3, 3));
        Agreed.Parties otherOrganization = new Agreed.Parties(new UUID(3, 3), PARTIES.agency());
        Agreed.Parties none = new Agreed.Parties(PARTIES.organization(), null);

        assertThat(finds(agreed, Sample.service().of(PARTIES), agreed(Set.of())))
                .isTrue();
        assertThat(finds(agreed, Sample.service().of(otherAgency), agreed(Set.of())))
                .isFalse();
        assertThat(finds(agreed, Sample.service().of(otherOrganization), agreed(Set.of())))
                .isFalse();
        assertThat(finds(agreed, Sample.service().of(none), agreed(Set.of()))).isFalse();
        assertThat(finds(agreed, Sample.service().of(PARTIES), Agreed.NOBODY)).isFalse();
        assertThat(finds(sought(), Sample.service().of(PARTIES), Agreed.NOBODY)).isTrue();
    }

    @Test
    void anAgreementCoversTheServicesThatItNamesAndOneOfSeveralIsEnough() {
        UUID covered = UUID.randomUUID();
        Agreed one = agreed(Set.of(covered));
        Agreed two = new Agreed(List.of(
                new Agreed.Agreement(PARTIES, Set.of(UUID.randomUUID())),
                new Agreed.Agreement(PARTIES, Set.of(covered))));
        Sample service = Sample.service().of(PARTIES).with(covered);

        assertThat(finds(sought().agreedOn(DAY), service, one)).isTrue();
        assertThat(finds(sought().agreedOn(DAY), service, two)).isTrue();
        assertThat(finds(sought().agreedOn(DAY), Sample.service().of(PARTIES), one))
                .isFalse();
    }

    @Test
    void itIsToldOfAServiceWhetherSomethingIsAgreed() {
        Sample service = Sample.service().of(PARTIES).speaking("es");

        assertThat(agreed(Set.of()).told(service.indexed().traits()).provider().agreed())
                .isTrue();
        assertThat(agreed(Set.of()).told(service.indexed().traits()))
                .isEqualTo(service.indexed().traits().agreed());
        assertThat(Agreed.NOBODY.told(service.indexed().traits()))
                .isEqualTo(service.indexed().traits());
    }

    @Test
    void allThatIsAskedHasToHold() {
        Sample service = Sample.service().serving("FOOD").speaking("es").byVideo();

        assertThat(finds(
                        sought().needs(List.of("FOOD")).languages(List.of("es")).telehealth(), service))
                .isTrue();
        assertThat(finds(
                        sought().needs(List.of("FOOD")).languages(List.of("ht")).telehealth(), service))
                .isFalse();
    }
}
