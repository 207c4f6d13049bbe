package org.throughline.directory.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.directory.training.Requirement.BACKGROUND_CHECK;
import static org.throughline.directory.training.Requirement.CONFIDENTIALITY;
import static org.throughline.directory.training.Requirement.MANDATED_REPORTING;
import static org.throughline.directory.training.Requirement.STANDARDS_OF_PRACTICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.directory.gate.GateMode;
import org.throughline.directory.training.Standing.Lack;
import org.throughline.directory.training.Standing.Reason;

/** Who may be shown student data, as far as training goes. */
class StandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static TrainingRecord completed(Requirement requirement, LocalDate validUntil) {
        return new TrainingRecord("p", requirement, TODAY.minusYears(1), validUntil, "C-1", null);
    }

    private static Withdrawal on(LocalDate day) {
        return new Withdrawal(day, "q", Withdrawal.Reason.REVOKED, null);
    }

    private static List<TrainingRecord> everything() {
        List<TrainingRecord> all = new ArrayList<>();
        for (Requirement requirement : Requirement.values()) {
            all.add(completed(requirement, null));
        }
        return all;
    }

    @Test
    void whoHasEverythingMayBeShownStudentData() {
        Standing standing = Standing.of(everything(), TODAY, GateMode.BLOCK);

        assertThat(standing.mayBeShownStudentData()).isTrue();
        assertThat(standing.lacks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachRequirementIsNeeded(Requirement requirement) {
        List<TrainingRecord> records = everything();
        records.removeIf(record -> record.requirement() == requirement);

        Standing standing = Standing.of(records, TODAY, GateMode.BLOCK);

        assertThat(standing.mayBeShownStudentData()).isFalse();
        assertThat(standing.lacks()).containsExactly(new Lack(requirement, Reason.NEVER_COMPLETED, null));
    }

    @Test
    void whatHasAnEndCountsThroughItsLastDay() {
        List<TrainingRecord> records = everything();
        records.removeIf(record -> record.requirement() == BACKGROUND_CHECK);
        records.add(completed(BACKGROUND_CHECK, TODAY));

        assertThat(Standing.of(records, TODAY, GateMode.BLOCK).lacks()).isEmpty();
        assertThat(Standing.of(records, TODAY.plusDays(9), GateMode.BLOCK).lacks())
                .containsExactly(new Lack(BACKGROUND_CHECK, Reason.EXPIRED, TODAY.plusDays(1)));
    }

    @Test
    void aNewerCompletionTakesThePlaceOfAnExpiredOne() {
        List<TrainingRecord> records = everything();
        records.add(completed(CONFIDENTIALITY, TODAY.minusDays(3)));

        assertThat(Standing.of(records, TODAY, GateMode.BLOCK).lacks()).isEmpty();
    }

    @Test
    void aCompletionInTheFutureDoesNotCount() {
        TrainingRecord later = new TrainingRecord("p", MANDATED_REPORTING, TODAY.plusDays(1), null, "C-2", null);

        assertThat(Standing.of(List.of(later), TODAY, GateMode.BLOCK).lacks())
                .hasSize(Requirement.values().length)
                .allMatch(lack -> lack.reason() == Reason.NEVER_COMPLETED);
    }

    private static Lack onlyLack(TrainingRecord... records) {
        List<TrainingRecord> all = everything();
        all.removeIf(record -> record.requirement() == STANDARDS_OF_PRACTICE);
        all.addAll(List.of(records));
        List<Lack> lacks = Standing.of(all, TODAY, GateMode.BLOCK).lacks();
        assertThat(lacks).hasSize(1);
        return lacks.get(0);
    }

    @Test
    void whatWasWithdrawnCountsNoMoreFromThatDayOn() {
        LocalDate day = TODAY.minusDays(2);
        TrainingRecord withdrawn = completed(STANDARDS_OF_PRACTICE, null).withdraw(on(day));

        assertThat(onlyLack(withdrawn)).isEqualTo(new Lack(STANDARDS_OF_PRACTICE, Reason.WITHDRAWN, day));
        assertThat(onlyLack(withdrawn.withdraw(on(TODAY)))).isEqualTo(onlyLack(withdrawn));
        assertThat(onlyLack(completed(STANDARDS_OF_PRACTICE, TODAY.minusDays(9)).withdraw(on(day))))
                .isEqualTo(new Lack(STANDARDS_OF_PRACTICE, Reason.WITHDRAWN, TODAY.minusDays(8)));
    }

    @Test
    void theLastRecordSaysInWhatWayItIsLacking() {
        TrainingRecord earlier =
                new TrainingRecord("p", STANDARDS_OF_PRACTICE, TODAY.minusYears(3), TODAY.minusYears(2), "C-0", null);
        TrainingRecord later = completed(STANDARDS_OF_PRACTICE, TODAY.minusDays(30));

        assertThat(onlyLack(earlier.withdraw(on(TODAY)), later))
                .isEqualTo(new Lack(STANDARDS_OF_PRACTICE, Reason.EXPIRED, TODAY.minusDays(29)));
        assertThat(onlyLack(earlier, later.withdraw(on(TODAY.minusDays(60)))))
                .isEqualTo(new Lack(STANDARDS_OF_PRACTICE, Reason.WITHDRAWN, TODAY.minusDays(60)));
        assertThat(onlyLack(later.withdraw(on(TODAY)), later))
                .isEqualTo(new Lack(STANDARDS_OF_PRACTICE, Reason.EXPIRED, TODAY.minusDays(29)));
    }

    @Test
    void aGateThatWarnsLetsThroughAndSaysWhatIsLacking() {
        Standing standing = Standing.of(List.of(), TODAY, GateMode.WARN);

        assertThat(standing.mayBeShownStudentData()).isTrue();
        assertThat(standing.lacks()).hasSize(Requirement.values().length);
    }
}
