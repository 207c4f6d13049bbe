package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyTimeTest {

    private static WeeklyTime monday(String from, String until) {
        return new WeeklyTime(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(until));
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
        WeeklyTime tuesday = new WeeklyTime(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(10, 0));

        assertThat(WeeklyTime.without(
                        List.of(monday("08:00", "12:00"), tuesday),
                        List.of(monday("09:00", "10:30"), monday("10:00", "11:00"))))
                .containsExactly(monday("08:00", "09:00"), monday("11:00", "12:00"), tuesday);
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
                        .minutesWith(new WeeklyTime(DayOfWeek.TUESDAY, LocalTime.of(15, 0), LocalTime.of(17, 0))))
                .isZero();
    }
}
