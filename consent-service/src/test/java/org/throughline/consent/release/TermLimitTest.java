package org.throughline.consent.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.Fixture.CHICAGO;
import static org.throughline.consent.Fixture.at;
import static org.throughline.consent.Fixture.rule;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.rule.RuleTopic;
import org.throughline.consent.rule.RuleValue;

/** Consent-rules section 1, max_duration: how long an instrument may last, by the rule of a day. */
class TermLimitTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-08-15");
    private static final LocalDate TODAY = LocalDate.parse("2025-08-10");
    private static final RuleBook A_YEAR_AND_LESS_FOR_HEALTH = new RuleBook(List.of(
            rule(RuleTopic.MAX_DURATION, RuleValue.longest(java.time.Period.ofDays(90), "HIPAA_AUTH")),
            rule(RuleTopic.MAX_DURATION, RuleValue.longest(java.time.Period.ofYears(1), null))));

    private static Period until(String lastDay) {
        return new Period(FIRST, LocalDate.parse(lastDay), CHICAGO);
    }

    private static TermLimit of(ReleaseType type) {
        return TermLimit.on(TODAY, type, A_YEAR_AND_LESS_FOR_HEALTH);
    }

    @ParameterizedTest
    @EnumSource
    void withoutARuleThereIsNoLimit(ReleaseType type) {
        assertThat(TermLimit.on(TODAY, type, RuleBook.EMPTY).admits(until("2099-06-30")))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyInstrumentCanHaveOneOfItsOwn(ReleaseType type) {
        assertThat(RuleTopic.MAX_DURATION.knows(type.name())).isTrue();
    }

    @Test
    void aYearFromTheFirstDayOnEndsTheDayBefore() {
        assertThat(of(ReleaseType.FERPA_CONSENT).admits(until("2026-08-14"))).isTrue();
        assertThat(of(ReleaseType.FERPA_CONSENT).admits(until("2026-08-15"))).isFalse();
    }

    @Test
    void theRuleOfTheInstrumentComesBeforeTheOneForAll() {
        assertThat(of(ReleaseType.HIPAA_AUTH).admits(until("2025-11-12"))).isTrue();
        assertThat(of(ReleaseType.HIPAA_AUTH).admits(until("2025-11-13"))).isFalse();
    }

    @Test
    void whatOnlyAnEventEndsHasToNameADayToo() {
        assertThat(of(ReleaseType.PART2_TPO).admits(Period.of(FIRST, null, CHICAGO, ExpiryEvent.END_OF_TREATMENT)))
                .isFalse();
    }

    @Test
    @DisplayName("a day is the release's own: midnight in Chicago")
    void theEndIsInTheZoneOfTheRelease() {
        Period tooLong = until("2027-06-30");

        assertThat(of(ReleaseType.FERPA_CONSENT).isOver(tooLong, at("2026-08-14T23:59:59")))
                .isFalse();
        assertThat(of(ReleaseType.FERPA_CONSENT).isOver(tooLong, at("2026-08-15T00:00")))
                .isTrue();
    }
}
