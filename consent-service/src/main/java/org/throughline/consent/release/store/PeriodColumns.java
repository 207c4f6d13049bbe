package org.throughline.consent.release.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.ExpiryEvent;
import org.throughline.consent.release.Period;

/** The days that a release was signed for, with the zone they were meant in. */
@Embeddable
class PeriodColumns {
    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    String zone;

    @Column(name = "ends_with")
    @Enumerated(EnumType.STRING)
    @Nullable
    ExpiryEvent endsWith;

    protected PeriodColumns() {}

    PeriodColumns(Period period) {
        this.firstDay = period.firstDay();
        this.lastDay = period.lastDay();
        this.zone = period.zone().getId();
        this.endsWith = period.endsWith();
    }

    Period period() {
        return new Period(firstDay, lastDay, ZoneId.of(zone), endsWith);
    }
}
