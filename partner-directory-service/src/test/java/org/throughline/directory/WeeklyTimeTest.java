package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyTimeTest {

    private static WeeklyTime monday(String from, String until) {
        return new WeeklyTime(DayOfWeek.MONDAY, ClockTime.parse(from), ClockTime.parse(until));
    }

    @Test
    void aClassInTheMiddleLeavesATimeBeforeAndOneAfter() {
        assertThat(WeeklyTime.without(List.of(monday("08:00", "15:00")), List.of(monday("10:00", "11:00"))))
                .containsExactly(monday("08:00", "10:00"), monday("11:00", "15:00"));
    }

    @Test
    void whatIsCoveredIsGoneAndWhatOnlyTouchesStays() {
        assertThat(WeeklyTime.without(List.of(monday("10:00", "11:00")), List.of(monday("09:00", "12:00"))))
                .isEmpty();
        assertThat(WeeklyTime.without(List.of(monday("10:00", "11:00")), List.of(monday("11:00", "12:00"))))
                .containsExactly(monday("10:00", "11:00"));
    }

    @Test
    void classesThatOverlapAreTakenOutOnceAndAnotherDayIsUntouched() {
        WeeklyTime tuesday = new WeeklyTime(DayOfWeek.TUESDAY, ClockTime.parse("09:00"), ClockTime.parse("10:00"));

        assertThat(WeeklyTime.without(
                        List.of(monday("08:00", "12:00"), tuesday),
                        List.of(monday("09:00", "10:30"), monday("10:00", "11:00"))))
                .containsExactly(monday("08:00", "09:00"), monday("11:00", "12:00"), tuesday);
    }

    @Test
    void timesThatTouchOrOverlapAreOneWhateverTheirOrder() {
        WeeklyTime tuesday = new WeeklyTime(DayOfWeek.TUESDAY, ClockTime.parse("16:00"), ClockTime.parse("17:00"));

        assertThat(WeeklyTime.joined(List.of(
                        tuesday,
                        monday("16:00", "17:00"),
                        monday("15:00", "16:00"),
                        monday("08:00", "12:00"),
                        monday("09:00", "10:00"),
                        monday("11:30", "12:30"))))
                .containsExactly(monday("08:00", "12:30"), monday("15:00", "17:00"), tuesday);
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsNone() {
        assertThatThrownBy(() -> monday("11:00", "10:00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTwoTimesHaveInCommonIsCountedInMinutes() {
        assertThat(monday("15:00", "17:00").minutesWith(monday("16:15", "18:00")))
                .isEqualTo(45);
        assertThat(monday("15:00", "16:00").minutesWith(monday("16:00", "18:00")))
                .isZero();
        assertThat(monday("15:00", "17:00")
                        .minutesWith(
                                new WeeklyTime(DayOfWeek.TUESDAY, ClockTime.parse("15:00"), ClockTime.parse("17:00"))))
                .isZero();
    }

    @Test
    void theLastMinuteOfADayCounts() {
        assertThat(monday("20:00", "24:00").minutesWith(monday("23:30", "24:00")))
                .isEqualTo(30);
        assertThat(WeeklyTime.without(WeeklyTime.wholeWeek(), List.of(monday("00:00", "23:30"))))
                .contains(monday("23:30", "24:00"))
                .hasSize(7);
    }

    @Test
    void nothingBeginsWhenADayEnds() {
        assertThatThrownBy(() -> monday("24:00", "24:00")).isInstanceOf(IllegalArgumentException.class);
    }
}
