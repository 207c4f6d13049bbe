package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.consent.Fixture;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.ExpiryEvent;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Period;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.ReleaseType;
import org.throughline.consent.release.Scope;
import org.throughline.consent.release.Terms;
import org.throughline.consent.signing.AgencyForm.End;
import org.throughline.consent.signing.AgencyForm.Paper;
import org.throughline.consent.signing.AgencyForm.Why;

/** What a provider's own form can stand for, row by row; today is 2025-08-10. */
class AgencyFormTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-08-10");
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate LAST = LocalDate.parse("2026-06-30");

    private static final Period YEAR = period(LAST, null);
    private static final Period UNTIL_END_OF_TREATMENT = period(null, ExpiryEvent.END_OF_TREATMENT);
    private static final Period YEAR_OR_EVENT = period(LAST, ExpiryEvent.END_OF_TREATMENT);

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(ReleaseType.HIPAA_AUTH, YEAR, YESTERDAY, on(LAST), null),
                arguments(ReleaseType.HIPAA_PSYCH_AUTH, YEAR, YESTERDAY, on(LAST), null),
                arguments(ReleaseType.FERPA_CONSENT, YEAR, YESTERDAY, on(LAST), Why.NOT_A_HEALTH_AUTHORIZATION),
                arguments(ReleaseType.IDEA_CONSENT, YEAR, YESTERDAY, on(LAST), Why.NOT_A_HEALTH_AUTHORIZATION),
                arguments(ReleaseType.PART2_CONSENT, YEAR, YESTERDAY, on(LAST), Why.NOT_A_HEALTH_AUTHORIZATION),
                arguments(ReleaseType.PART2_TPO, YEAR, YESTERDAY, on(LAST), Why.NOT_A_HEALTH_AUTHORIZATION),
                arguments(ReleaseType.HIPAA_AUTH, YEAR, TODAY, on(LAST), null),
                arguments(ReleaseType.HIPAA_AUTH, YEAR, TODAY.plusDays(1), on(LAST), Why.FORM_DATED_AHEAD),
                arguments(ReleaseType.HIPAA_AUTH, YEAR, YESTERDAY, on(YESTERDAY), Why.FORM_EXPIRED),
                arguments(ReleaseType.HIPAA_AUTH, YEAR, YESTERDAY, on(TODAY), Why.RELEASE_OUTLIVES_FORM),
                arguments(ReleaseType.HIPAA_AUTH, YEAR, YESTERDAY, on(LAST.minusDays(1)), Why.RELEASE_OUTLIVES_FORM),
                arguments(ReleaseType.HIPAA_AUTH, YEAR, YESTERDAY, on(LAST.plusYears(1)), null),
                arguments(
                        ReleaseType.HIPAA_AUTH, UNTIL_END_OF_TREATMENT, YESTERDAY, on(LAST), Why.RELEASE_OUTLIVES_FORM),
                arguments(
                        ReleaseType.HIPAA_AUTH,
                        UNTIL_END_OF_TREATMENT,
                        YESTERDAY,
                        with(ExpiryEvent.END_OF_TREATMENT),
                        null),
                arguments(
                        ReleaseType.HIPAA_AUTH,
                        UNTIL_END_OF_TREATMENT,
                        YESTERDAY,
                        with(ExpiryEvent.END_OF_SERVICES),
                        Why.RELEASE_OUTLIVES_FORM),
                arguments(ReleaseType.HIPAA_AUTH, YEAR_OR_EVENT, YESTERDAY, with(ExpiryEvent.END_OF_TREATMENT), null),
                arguments(
                        ReleaseType.HIPAA_AUTH,
                        YEAR,
                        YESTERDAY,
                        with(ExpiryEvent.END_OF_TREATMENT),
                        Why.RELEASE_OUTLIVES_FORM));
    }

    @ParameterizedTest(name = "{0} of {1}, signed {2}, {3}: {4}")
    @MethodSource("rows")
    void aFormStandsForWhatItSays(ReleaseType type, Period period, LocalDate signedOn, End end, @Nullable Why refusal) {
        AgencyForm form = new AgencyForm(Fixture.PARENT, "ROI-7", signedOn, end, new Paper(null, "chart 7"));

        assertThat(form.refusal(terms(type, period), TODAY)).isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void aFormEndsOnceAndIsFoundAgain() {
        assertThatThrownBy(() -> new End(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new End(LAST, ExpiryEvent.END_OF_SERVICES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Paper(null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static End on(LocalDate day) {
        return new End(day, null);
    }

    private static End with(ExpiryEvent event) {
        return new End(null, event);
    }

    private static Period period(@Nullable LocalDate last, @Nullable ExpiryEvent event) {
        return Period.of(TODAY, last, Fixture.CHICAGO, event);
    }

    private static Terms terms(ReleaseType type, Period period) {
        return new Terms(
                type,
                Fixture.STUDENT,
                new Parties(Fixture.CLINIC, Fixture.DISTRICT),
                Scope.of(Set.of(Purpose.COC), Set.of(Category.MH_SUMMARY)),
                period);
    }
}
