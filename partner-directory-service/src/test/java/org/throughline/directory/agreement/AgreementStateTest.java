package org.throughline.directory.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.directory.agreement.AgreementState.ACTIVE;
import static org.throughline.directory.agreement.AgreementState.DISCARDED;
import static org.throughline.directory.agreement.AgreementState.DRAFT;
import static org.throughline.directory.agreement.AgreementState.EXPIRED;
import static org.throughline.directory.agreement.AgreementState.PROPOSED;
import static org.throughline.directory.agreement.AgreementState.RENEWAL_DUE;
import static org.throughline.directory.agreement.AgreementState.SIGNED;
import static org.throughline.directory.agreement.AgreementState.TERMINATED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state, every act, every day that matters. */
class AgreementStateTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30);

    private static final Map<AgreementState, Set<AgreementState>> LEGAL = Map.of(
            DRAFT, Set.of(PROPOSED, DISCARDED),
            DISCARDED, Set.of(),
            PROPOSED, Set.of(DRAFT, SIGNED),
            SIGNED, Set.of(ACTIVE, RENEWAL_DUE, TERMINATED),
            ACTIVE, Set.of(RENEWAL_DUE, EXPIRED, TERMINATED),
            RENEWAL_DUE, Set.of(EXPIRED, TERMINATED),
            EXPIRED, Set.of(),
            TERMINATED, Set.of());

    private static final Termination ENDED =
            new Termination(Side.DISTRICT, Termination.Reason.MUTUAL, LocalDate.of(2027, 1, 15));

    private static Stream<Arguments> everyPair() {
        return Stream.of(AgreementState.values())
                .flatMap(from -> Stream.of(AgreementState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aMoveIsLegalOnlyWhereTheTableSaysSo(AgreementState from, AgreementState to) {
        assertThat(from.canBecome(to))
                .isEqualTo(LEGAL.getOrDefault(from, Set.of()).contains(to));
    }

    private static Agreement agreement(AgreementState state) {
        Agreement draft = SampleAgreement.draft(FIRST, LAST, 60);
        Agreement proposed = draft.settled(PROPOSED, null);
        Agreement signed = proposed.with(SampleAgreement.signature(Side.DISTRICT, FIRST))
                .with(SampleAgreement.signature(Side.PARTNER, FIRST));
        return switch (state) {
            case DRAFT -> draft;
            case DISCARDED -> draft.settled(DISCARDED, null);
            case PROPOSED -> proposed;
            case TERMINATED -> signed.with(ENDED);
            default -> signed;
        };
    }

    /** A day on which an agreement of this state is looked at. */
    private static LocalDate dayOf(AgreementState state) {
        return switch (state) {
            case DRAFT, DISCARDED, PROPOSED, SIGNED -> FIRST.minusDays(1);
            case ACTIVE -> FIRST;
            case RENEWAL_DUE -> LAST;
            case EXPIRED -> LAST.plusDays(1);
            case TERMINATED -> ENDED.effectiveFrom();
        };
    }

    private static Stream<Arguments> everyActInEveryState() {
        Terms terms = SampleAgreement.draft(FIRST, LAST, 60).terms();
        Compliance compliance = new Compliance(List.of(), List.of());
        Map<AgreementAct, Set<AgreementState>> acts = Map.of(
                new AgreementAct.Rewrite(terms, compliance), Set.of(DRAFT),
                new AgreementAct.Propose(null), Set.of(DRAFT),
                new AgreementAct.Discard(), Set.of(DRAFT),
                new AgreementAct.Withdraw(), Set.of(PROPOSED),
                new AgreementAct.Sign(SampleAgreement.signature(Side.PARTNER, FIRST.minusDays(2))), Set.of(PROPOSED),
                new AgreementAct.Follow(compliance), Set.of(DRAFT, PROPOSED, SIGNED, ACTIVE, RENEWAL_DUE),
                new AgreementAct.Terminate(new Termination(Side.PARTNER, Termination.Reason.BREACH, LAST)),
                        Set.of(SIGNED, ACTIVE, RENEWAL_DUE),
                new AgreementAct.Evaluate(SampleAgreement.evaluation(FIRST)),
                        Set.of(ACTIVE, RENEWAL_DUE, EXPIRED, TERMINATED));
        return Stream.of(AgreementState.values()).flatMap(state -> acts.entrySet().stream()
                .map(act -> Arguments.of(state, act.getKey(), act.getValue().contains(state))));
    }

    @ParameterizedTest
    @MethodSource("everyActInEveryState")
    void anActIsDecidedByTheStateOfTheDay(AgreementState state, AgreementAct act, boolean allowed) {
        Agreement agreement = agreement(state);
        LocalDate day = dayOf(state);
        assertThat(agreement.state(day)).isEqualTo(state);

        Decision decision = act.on(agreement, day);

        assertThat(decision instanceof Decision.Decided).isEqualTo(allowed);
        if (!allowed) {
            assertThat(((Decision.Refused) decision).reason()).isEqualTo(AgreementRefused.Reason.NOT_IN_THIS_STATE);
            assertThatThrownBy(decision::agreement).isInstanceOf(AgreementRefused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-31, SIGNED",
        "2026-08-01, ACTIVE",
        "2027-04-30, ACTIVE",
        "2027-05-01, RENEWAL_DUE",
        "2027-06-30, RENEWAL_DUE",
        "2027-07-01, EXPIRED"
    })
    void fromTheSecondSignatureOnTheCalendarMovesIt(LocalDate day, AgreementState expected) {
        assertThat(agreement(SIGNED).state(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-14, ACTIVE", "2027-01-15, TERMINATED", "2027-07-01, TERMINATED"})
    void anEarlyEndHoldsFromItsDayOn(LocalDate day, AgreementState expected) {
        assertThat(agreement(TERMINATED).state(day)).isEqualTo(expected);
    }

    @Test
    void oneSideSignsOnceAndBothMakeItSigned() {
        Agreement proposed = agreement(PROPOSED);
        LocalDate day = FIRST.minusDays(1);
        Agreement half = new AgreementAct.Sign(SampleAgreement.signature(Side.DISTRICT, day))
                .on(proposed, day)
                .agreement();

        assertThat(half.state(day)).isEqualTo(PROPOSED);
        assertThat(new AgreementAct.Sign(SampleAgreement.signature(Side.DISTRICT, day)).on(half, day))
                .isEqualTo(new Decision.Refused(AgreementRefused.Reason.SIGNED_ALREADY));
        assertThat(new AgreementAct.Sign(SampleAgreement.signature(Side.PARTNER, day))
                        .on(half, day)
                        .agreement()
                        .state(day))
                .isEqualTo(SIGNED);
    }

    @Test
    void aSignatureOfTheFutureAndOneAfterTheTermAreRefused() {
        LocalDate day = FIRST.minusDays(1);

        assertThat(new AgreementAct.Sign(SampleAgreement.signature(Side.PARTNER, FIRST)).on(agreement(PROPOSED), day))
                .isEqualTo(new Decision.Refused(AgreementRefused.Reason.NOT_SIGNED_YET));
        assertThat(new AgreementAct.Sign(SampleAgreement.signature(Side.PARTNER, FIRST))
                        .on(agreement(PROPOSED), LAST.plusDays(1)))
                .isEqualTo(new Decision.Refused(AgreementRefused.Reason.TERM_IS_OVER));
        assertThat(new AgreementAct.Propose(null).on(agreement(DRAFT), LAST.plusDays(1)))
                .isEqualTo(new Decision.Refused(AgreementRefused.Reason.TERM_IS_OVER));
    }

    @Test
    void aProposalTakenBackLosesItsSignature() {
        Agreement half = agreement(PROPOSED).with(SampleAgreement.signature(Side.DISTRICT, FIRST));

        assertThat(new AgreementAct.Withdraw().on(half, FIRST).agreement().signatures())
                .isEmpty();
    }

    @Test
    void itEndsEarlyNeitherInThePastNorAfterItsTerm() {
        assertThat(end(FIRST, FIRST.minusDays(1))).isEqualTo(new Decision.Refused(AgreementRefused.Reason.IN_THE_PAST));
        assertThat(end(FIRST, LAST.plusDays(1))).isEqualTo(new Decision.Refused(AgreementRefused.Reason.AFTER_ITS_END));
        assertThat(end(FIRST, FIRST).agreement().state(FIRST)).isEqualTo(TERMINATED);
    }

    private static Decision end(LocalDate today, LocalDate from) {
        return new AgreementAct.Terminate(new Termination(Side.DISTRICT, Termination.Reason.SAFETY, from))
                .on(agreement(SIGNED), today);
    }

    @Test
    void anEvaluationSpeaksOfEachGoal() {
        Evaluation silent = new Evaluation(FIRST, List.of(), Evaluation.Recommendation.RENEW, "Well");

        assertThat(new AgreementAct.Evaluate(silent).on(agreement(SIGNED), LAST))
                .isEqualTo(new Decision.Refused(AgreementRefused.Reason.OTHER_GOALS));
    }

    @Test
    void whatFallsDueComesInItsOrder() {
        Compliance compliance = new Compliance(
                List.of(new Evidence(Evidence.Kind.LIABILITY_INSURANCE, "P-1", LocalDate.of(2026, 12, 31))),
                List.of(
                        new ComplianceItem("Annual report", LocalDate.of(2027, 5, 15), null),
                        new ComplianceItem("Orientation", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 8, 20))));

        assertThat(agreement(SIGNED).with(compliance).dues())
                .extracting(Due::kind, Due::on)
                .containsExactly(
                        tuple(Due.Kind.EVIDENCE, LocalDate.of(2026, 12, 31)),
                        tuple(Due.Kind.RENEWAL, LocalDate.of(2027, 5, 1)),
                        tuple(Due.Kind.CHECKLIST, LocalDate.of(2027, 5, 15)),
                        tuple(Due.Kind.EVALUATION, LAST));
        assertThat(agreement(PROPOSED).with(compliance).dues()).isEmpty();
        assertThat(agreement(TERMINATED).with(compliance).dues()).isEmpty();
    }
}
