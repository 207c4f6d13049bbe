package org.throughline.consent.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.rule.RuleTopic.HOME_STATE;
import static org.throughline.consent.rule.RuleTopic.MAX_DURATION;
import static org.throughline.consent.rule.RuleTopic.MH_SELF_CONSENT;
import static org.throughline.consent.rule.RuleTopic.SUD_SELF_CONSENT;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.consent.rule.RuleEntry.Source;

/** Consent-rules section 1: state and district rules, with citation and dates; what is missing is not assumed. */
class RuleBookTest {
    private static final LocalDate DAY = LocalDate.parse("2026-02-02");

    private static RuleEntry entry(RuleTopic topic, RuleValue value, String from, String until) {
        return new RuleEntry(
                topic,
                value,
                new Source(
                        "a citation", "counsel", LocalDate.parse(from), until == null ? null : LocalDate.parse(until)));
    }

    private static RuleBook in(String state) {
        return new RuleBook(List.of(entry(HOME_STATE, RuleValue.code(state), "2020-01-01", null)));
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnEntryThereIsNoRule(RuleTopic topic) {
        assertThat(RuleBook.EMPTY.inForce(topic, DAY)).isEmpty();
    }

    @Test
    @DisplayName("Washington: from 13 (RCW 71.34.530)")
    void washington() {
        assertThat(in("WA").inForce(MH_SELF_CONSENT, DAY)).hasValueSatisfying(rule -> {
            assertThat(rule.value()).isEqualTo(RuleValue.from(13, false));
            assertThat(rule.source().citation()).contains("RCW 71.34.530");
        });
    }

    @Test
    @DisplayName("California: from 12 with a finding of maturity, since AB 665 took effect")
    void california() {
        assertThat(in("CA").inForce(MH_SELF_CONSENT, DAY))
                .hasValueSatisfying(rule -> assertThat(rule.value()).isEqualTo(RuleValue.from(12, true)));
        assertThat(in("CA").inForce(MH_SELF_CONSENT, LocalDate.parse("2024-06-30")))
                .isEmpty();
    }

    @Test
    @DisplayName("no other state ships, and no other topic")
    void nothingElseShips() {
        assertThat(in("TX").inForce(MH_SELF_CONSENT, DAY)).isEmpty();
        assertThat(in("WA").inForce(SUD_SELF_CONSENT, DAY)).isEmpty();
    }

    @Test
    void theDistrictsOwnEntryComesBeforeTheShippedOneOnItsDays() {
        RuleBook book = new RuleBook(List.of(
                entry(HOME_STATE, RuleValue.code("WA"), "2020-01-01", null),
                entry(MH_SELF_CONSENT, RuleValue.from(14, false), "2026-01-01", "2026-06-30")));

        assertThat(book.inForce(MH_SELF_CONSENT, DAY).orElseThrow().value().minAge())
                .isEqualTo(14);
        assertThat(book.inForce(MH_SELF_CONSENT, LocalDate.parse("2026-07-01"))
                        .orElseThrow()
                        .value()
                        .minAge())
                .isEqualTo(13);
    }

    @Test
    void theEntryForACodeComesBeforeTheOneForAll() {
        RuleBook book = new RuleBook(List.of(
                entry(MAX_DURATION, RuleValue.longest(Period.ofDays(90), "HIPAA_AUTH"), "2020-01-01", null),
                entry(MAX_DURATION, RuleValue.longest(Period.ofYears(1), null), "2020-01-01", null)));

        assertThat(book.inForce(MAX_DURATION, "HIPAA_AUTH", DAY)
                        .orElseThrow()
                        .value()
                        .longest())
                .isEqualTo(Period.ofDays(90));
        assertThat(book.inForce(MAX_DURATION, "PART2_TPO", DAY)
                        .orElseThrow()
                        .value()
                        .longest())
                .isEqualTo(Period.ofYears(1));
    }

    @Test
    void theLastEntryThatHoldsIsInForce() {
        RuleBook book = new RuleBook(List.of(
                entry(SUD_SELF_CONSENT, RuleValue.from(13, false), "2020-01-01", null),
                entry(SUD_SELF_CONSENT, RuleValue.from(16, false), "2026-03-01", null)));

        assertThat(book.inForce(SUD_SELF_CONSENT, DAY).orElseThrow().value().minAge())
                .isEqualTo(13);
        assertThat(book.inForce(SUD_SELF_CONSENT, LocalDate.parse("2026-03-01"))
                        .orElseThrow()
                        .value()
                        .minAge())
                .isEqualTo(16);
    }
}
