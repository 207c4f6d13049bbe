package org.throughline.consent.release.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.throughline.consent.release.Period;

/** The days that a release was signed for, with the zone they were meant in. */
@Embeddable
class PeriodColumns {
    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    String zone;

    protected PeriodColumns() {}

    PeriodColumns(Period period) {
        this.firstDay = period.firstDay();
        this.lastDay = period.lastDay();
        this.zone = period.zone().getId();
    }

    Period period() {
        return new Period(firstDay, lastDay, ZoneId.of(zone));
    }
}
