package org.throughline.directory.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.register.Entry;
import org.throughline.kit.tenancy.TenantId;

/** What pays for what, and what ends when. */
class FundingMatrixTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final DistrictOrganizationId PARTNER = new DistrictOrganizationId(UUID.randomUUID());
    private static final Currency USD = Currency.getInstance("USD");

    private static Entry<FundingSource> source(String name, String first, String last, String... positions) {
        List<Allocation> allocations = Arrays.stream(positions)
                .map(position -> new Allocation(PARTNER, position.isEmpty() ? null : position, 100))
                .toList();
        return Entry.first(
                new TenantId(UUID.randomUUID()),
                UUID.randomUUID(),
                new FundingSource(
                        name,
                        FundingSource.Kind.GRANT,
                        new Money(1_000, USD),
                        new FundingSource.Period(LocalDate.parse(first), LocalDate.parse(last)),
                        List.of("Tier 2 only"),
                        allocations));
    }

    @SafeVarargs
    private static List<FundingMatrix.Row> rows(Entry<FundingSource>... sources) {
        return FundingMatrix.of(List.of(sources), TODAY).rows();
    }

    @Test
    void oneLostGrantEndsNothingWhereAnotherSourcePaysOn() {
        assertThat(rows(
                        source("A", "2026-08-01", "2026-12-31", "Counselor", "Tutor"),
                        source("B", "2026-09-01", "2027-06-30", "Counselor")))
                .extracting(
                        FundingMatrix.Row::position, FundingMatrix.Row::fundedThrough, FundingMatrix.Row::onlySource)
                .containsExactly(
                        tuple("Tutor", LocalDate.of(2026, 12, 31), true),
                        tuple("Counselor", LocalDate.of(2027, 6, 30), false));
    }

    @Test
    void aSourceThatFollowsWithoutAGapCarriesOnAndOneAfterAGapDoesNot() {
        assertThat(rows(source("A", "2026-08-01", "2026-12-31", ""), source("B", "2027-01-01", "2027-06-30", "")))
                .extracting(FundingMatrix.Row::fundedThrough, FundingMatrix.Row::onlySource)
                .containsExactly(tuple(LocalDate.of(2027, 6, 30), true));
        assertThat(rows(source("A", "2026-08-01", "2026-12-31", ""), source("B", "2027-01-02", "2027-06-30", "")))
                .extracting(FundingMatrix.Row::fundedThrough)
                .containsExactly(LocalDate.of(2026, 12, 31));
    }

    @Test
    void whatNothingPaysForTodayComesFirstAndWhatHasEndedIsLeftOut() {
        assertThat(rows(
                        source("Ended", "2025-08-01", "2026-11-25", "Tutor"),
                        source("Today", "2025-08-01", "2026-11-26", "Counselor"),
                        source("Next", "2027-08-01", "2028-06-30", "Nurse")))
                .extracting(FundingMatrix.Row::position, FundingMatrix.Row::fundedThrough)
                .containsExactly(tuple("Nurse", null), tuple("Counselor", TODAY));
    }

    @Test
    void aSourceThatPaysTwiceForOnePositionIsStillTheOnlyOne() {
        assertThat(rows(source("A", "2026-08-01", "2026-12-31", "Counselor", "Counselor")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.onlySource()).isTrue();
                    assertThat(row.cells()).hasSize(2);
                });
        assertThat(rows(
                        source("A", "2026-08-01", "2026-12-31", "Counselor", "Counselor"),
                        source("B", "2026-08-01", "2026-12-31", "Counselor")))
                .singleElement()
                .matches(row -> !row.onlySource());
    }

    @Test
    void aPositionIsOneHoweverItIsWritten() {
        assertThat(rows(
                        source("A", "2026-08-01", "2026-12-31", "School counselor", "Tutor"),
                        source("B", "2026-08-01", "2027-06-30", " school  Counselor ")))
                .extracting(FundingMatrix.Row::position, FundingMatrix.Row::fundedThrough)
                .containsExactly(
                        tuple("Tutor", LocalDate.of(2026, 12, 31)),
                        tuple("School counselor", LocalDate.of(2027, 6, 30)));
    }

    /** As it could be recorded once. */
    @Test
    void whatIsFundedToTheEndOfTimeIsFundedUntilThen() {
        assertThat(rows(source("A", "2026-08-01", "+999999999-12-31", "Counselor")))
                .extracting(FundingMatrix.Row::fundedThrough)
                .containsExactly(LocalDate.MAX);
    }

    @Test
    void moreIsNotGivenOutThanThereIs() {
        assertThat(source("A", "2026-08-01", "2026-12-31", "x").content().overspent())
                .isFalse();
        FundingSource.Period year = new FundingSource.Period(TODAY, TODAY.plusYears(1));
        Allocation huge = new Allocation(PARTNER, null, Long.MAX_VALUE);

        assertThat(new FundingSource(
                                "B", FundingSource.Kind.FEES, new Money(10, USD), year, List.of(), List.of(huge, huge))
                        .overspent())
                .isTrue();
    }
}
