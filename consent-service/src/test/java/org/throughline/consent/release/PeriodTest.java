package org.throughline.consent.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void bothDaysAreInsideAndTheNextMidnightIsNot() {
        Period june = period("2026-06-01", "2026-06-30", CHICAGO);

        assertThat(june.start()).isEqualTo(Instant.parse("2026-06-01T05:00:00Z"));
        assertThat(june.end()).isEqualTo(Instant.parse("2026-07-01T05:00:00Z"));
        assertThat(june.hasBegun(june.start())).isTrue();
        assertThat(june.hasBegun(june.start().minusMillis(1))).isFalse();
        assertThat(june.isOver(june.end())).isTrue();
        assertThat(june.isOver(june.end().minusMillis(1))).isFalse();
    }

    @Test
    void aDayHasTwentyThreeOrTwentyFiveHoursWhenClocksChange() {
        assertThat(length(period("2026-03-08", "2026-03-08", CHICAGO))).isEqualTo(Duration.ofHours(23));
        assertThat(length(period("2026-11-01", "2026-11-01", CHICAGO))).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aDayThatHasNoMidnightBeginsWhenItBegins() {
        Period day = period("2018-11-04", "2018-11-04", ZoneId.of("America/Sao_Paulo"));

        assertThat(day.start()).isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
        assertThat(length(day)).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> period("2026-06-30", "2026-06-29", CHICAGO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Period period(String first, String last, ZoneId zone) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last), zone);
    }

    private static Duration length(Period period) {
        return Duration.between(period.start(), period.end());
    }
}
