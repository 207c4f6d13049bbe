package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTimeTest {

    @ParameterizedTest
    @CsvSource({
        "00:00, 00:00, 0",
        "09:05, 09:05, 545",
        "09:05:00, 09:05, 545",
        "23:59, 23:59, 1439",
        "24:00, 24:00, 1440",
        "24:00:00, 24:00, 1440",
    })
    void itIsWrittenAsItIsReadAndADayEndsAt24(String written, String shown, long minutes) {
        assertThat(ClockTime.parse(written)).hasToString(shown);
        assertThat(ClockTime.parse(written).sinceMidnight()).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:01", "24:00:01", "25:00", "9:00", "24", "9am", "-01:00", ""})
    void aClockShowsNothingElse(String written) {
        assertThatThrownBy(() -> ClockTime.parse(written)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void theEndOfADayIsLaterThanAnyTimeInIt() {
        assertThat(Stream.of("24:00", "00:00", "23:59:59.999999999")
                        .map(ClockTime::parse)
                        .sorted())
                .extracting(ClockTime::toString)
                .containsExactly("00:00", "23:59:59.999999999", "24:00");
    }

    @Test
    void thereIsNoTimeOutsideOfADay() {
        Duration tooLong = Duration.ofDays(1).plusNanos(1);

        assertThatThrownBy(() -> new ClockTime(tooLong)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClockTime(Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
