package org.throughline.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.kit.tenancy.OrganizationId;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.lifecycle.ContactAttempt.Channel;
import org.throughline.referral.lifecycle.ContactAttempt.Outcome;
import org.throughline.referral.partner.ServiceId;

class ReferralLifeTest {

    /**
     * What may follow what, written a second time and in another form: from the status of a row, the move of a column
     * leads to the status in the cell; - is illegal. R: the requester only, T: the target only, E: either.
     */
    private static final String EXPECTED =
            """
            from             SEND        ACCEPT     DECLINE    WAITLIST     OFFER     LAPSE        REPORT_SESSION HOLD      RESUME        CLOSE_SERVED CLOSE_NOT_SERVED CANCEL      VOID
            DRAFT            REQUESTED/R -          -          -            -         -            -              -         -             -            -                -           ENTERED_IN_ERROR/R
            REQUESTED        -           ACCEPTED/T DECLINED/T WAITLISTED/T -         -            -              -         -             -            NOT_SERVED/E     CANCELLED/E ENTERED_IN_ERROR/R
            WAITLISTED       -           ACCEPTED/T DECLINED/T -            OFFERED/T -            -              -         -             -            NOT_SERVED/E     CANCELLED/E ENTERED_IN_ERROR/R
            OFFERED          -           ACCEPTED/T -          -            -         WAITLISTED/T -              -         -             -            NOT_SERVED/E     CANCELLED/E ENTERED_IN_ERROR/R
            ACCEPTED         -           -          -          -            -         -            IN_PROGRESS/E  ON_HOLD/E -             -            NOT_SERVED/E     CANCELLED/E ENTERED_IN_ERROR/R
            IN_PROGRESS      -           -          -          -            -         -            IN_PROGRESS/E  ON_HOLD/E -             SERVED/E     NOT_SERVED/E     CANCELLED/E ENTERED_IN_ERROR/R
            ON_HOLD          -           -          -          -            -         -            -              -         IN_PROGRESS/E SERVED/E     NOT_SERVED/E     CANCELLED/E ENTERED_IN_ERROR/R
            SERVED           -           -          -          -            -         -            -              -         -             -            -                -           ENTERED_IN_ERROR/R
            NOT_SERVED       -           -          -          -            -         -            -              -         -             -            -                -           ENTERED_IN_ERROR/R
            DECLINED         -           -          -          -            -         -            -              -         -             -            -                -           ENTERED_IN_ERROR/R
            CANCELLED        -           -          -          -            -         -            -              -         -             -            -                -           ENTERED_IN_ERROR/R
            ENTERED_IN_ERROR -           -          -          -            -         -            -              -         -             -            -                -           -
            """;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Addressee AGENCY =
            new Addressee(new OrganizationId(UUID.randomUUID()), "Individual counseling");

    private static final NeedLanguage SPANISH = new NeedLanguage("es");

    @ParameterizedTest
    @MethodSource("everyMoveOfEveryPartyInEveryStatus")
    void everyMoveIsAsTheTableSays(ReferralStatus from, Move move, Party party, String cell) {
        Referral before = in(from, 1);

        Optional<Refusal> refusal = before.refusal(move, party);

        if (cell.equals("-")) {
            assertThat(refusal).contains(Refusal.NOT_IN_THIS_STATUS);
        } else if (!mayMove(cell, party)) {
            assertThat(refusal).contains(Refusal.NOT_THIS_PARTYS_MOVE);
        } else {
            assertThat(refusal).isEmpty();
            assertThat(StateTable.row(from, move).orElseThrow().to())
                    .isEqualTo(ReferralStatus.valueOf(cell.substring(0, cell.indexOf('/'))));
        }
        made(before, move, party).ifPresent(decision -> agrees(decision, refusal, cell));
    }

    static Stream<Object[]> everyMoveOfEveryPartyInEveryStatus() {
        List<String[]> rows = EXPECTED.lines().map(line -> line.split(" +")).toList();
        String[] moves = rows.get(0);
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, moves.length).boxed().flatMap(column -> Arrays.stream(Party.values())
                        .map(party -> new Object[] {
                            ReferralStatus.valueOf(row[0]), Move.valueOf(moves[column]), party, row[column]
                        })));
    }

    @Test
    void theExpectationNamesEveryStatusAndEveryMove() {
        assertEquals(
                (long) ReferralStatus.values().length * Move.values().length * Party.values().length,
                everyMoveOfEveryPartyInEveryStatus().count());
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsAlsoAMoveOfAFhirTask() {
        return StateTable.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.from() + " " + row.move(), () -> assertThat(
                                row.from().task().canBecome(row.to().task()))
                        .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> whatTaskLeavesToTheTargetIsNeverTheRequestersAlone() {
        List<TaskStatus> requesters =
                List.of(TaskStatus.DRAFT, TaskStatus.REQUESTED, TaskStatus.ENTERED_IN_ERROR, TaskStatus.CANCELLED);
        return StateTable.rows().stream()
                .filter(row -> !requesters.contains(row.to().task()))
                .map(row -> DynamicTest.dynamicTest(row.from() + " " + row.move(), () -> assertThat(row.by())
                        .contains(Party.TARGET)));
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralStatus.class,
            names = {"SERVED", "NOT_SERVED", "DECLINED", "CANCELLED", "ENTERED_IN_ERROR"})
    void aFinalStatusCanOnlyBeCorrected(ReferralStatus status) {
        assertThat(status.isFinal()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ReferralStatus.class)
    void onlyWhatWasEnteredInErrorNeverWas(ReferralStatus status) {
        assertThat(status.isVoid()).isEqualTo(status.task() == TaskStatus.ENTERED_IN_ERROR);
    }

    @Test
    void waitingHasNoWordInTaskAndKeepsItsOwn() {
        assertThat(ReferralStatus.WAITLISTED.task()).isEqualTo(TaskStatus.REQUESTED);
        assertThat(ReferralStatus.WAITLISTED.hasBusinessStatus()).isTrue();
        assertThat(ReferralStatus.IN_PROGRESS.task().code()).isEqualTo("in-progress");
    }

    @Test
    void aSentReferralKnowsItsAgencyAndSaysSoInTheFact() {
        Decision sent = in(ReferralStatus.DRAFT, 0).send(Party.REQUESTER, AGENCY, SPANISH);

        assertThat(sent).isInstanceOfSatisfying(Decision.Moved.class, moved -> {
            assertThat(moved.referral().status()).isEqualTo(ReferralStatus.REQUESTED);
            assertThat(moved.referral().addressee()).isEqualTo(AGENCY);
            assertThat(moved.event())
                    .isInstanceOfSatisfying(ReferralEvent.Requested.class, requested -> assertThat(requested.language())
                            .isEqualTo(SPANISH));
            assertThat(moved.event().name()).isEqualTo("requested");
        });
    }

    @ParameterizedTest
    @EnumSource(NeedCategory.class)
    void aSensitiveNeedIsNotNamedInAFactAndNeitherIsItsLanguage(NeedCategory need) {
        Referral draft = Referral.draft(
                new ReferralId(UUID.randomUUID()),
                new StudentId(UUID.randomUUID()),
                "school-1",
                new Ask(new ServiceId(UUID.randomUUID()), need, new Tier(3), List.of()));

        ReferralEvent.Requested told = new ReferralEvent.Requested(draft, AGENCY, SPANISH);

        assertThat(told.need()).isEqualTo(need.isSensitive() ? null : need);
        assertThat(told.language()).isEqualTo(need.isSensitive() ? null : SPANISH);
    }

    @ParameterizedTest
    @CsvSource({"es,es", "es-MX,es", "zh-Hant-TW,zh", "hmn,hmn", "und,", "und-Latn,", "Spanish,", "x-klingon,"})
    void aLanguageIsToldWithoutRegionAndScript(String tag, String told) {
        assertThat(NeedLanguage.of(tag).map(NeedLanguage::code)).isEqualTo(Optional.ofNullable(told));
    }

    @Test
    void closedAsServedNeedsAnAttendedSession() {
        assertThat(in(ReferralStatus.IN_PROGRESS, 0).close(Party.TARGET, new Closure.Served()))
                .isEqualTo(new Decision.Refused(Refusal.NO_ATTENDED_SESSION));
        assertThat(in(ReferralStatus.IN_PROGRESS, 1).close(Party.TARGET, new Closure.Served()))
                .isInstanceOf(Decision.Moved.class);
    }

    @Test
    void aMissedSessionIsReportedAndDoesNotCountAsServed() {
        Decision missed = in(ReferralStatus.ACCEPTED, 0).reportSession(Party.TARGET, session(TODAY, false), TODAY);

        assertThat(missed).isInstanceOfSatisfying(Decision.Moved.class, moved -> {
            assertThat(moved.referral().attendedSessions()).isZero();
            assertThat(moved.referral().status()).isEqualTo(ReferralStatus.IN_PROGRESS);
            assertThat(moved.event().name()).isEqualTo("session-reported");
        });
    }

    @Test
    void aSessionOfTomorrowCannotBeReportedToday() {
        assertThat(in(ReferralStatus.ACCEPTED, 0).reportSession(Party.TARGET, session(TODAY.plusDays(1), true), TODAY))
                .isEqualTo(new Decision.Refused(Refusal.SESSION_IN_THE_FUTURE));
    }

    @ParameterizedTest
    @EnumSource(NotServedReason.class)
    void closedAsNotServedNeedsALogOfAttempts(NotServedReason reason) {
        assertThat(in(ReferralStatus.REQUESTED, 0).close(Party.REQUESTER, new Closure.NotServed(reason, List.of())))
                .isEqualTo(new Decision.Refused(Refusal.ATTEMPTS_MISSING));
        assertThat(in(ReferralStatus.REQUESTED, 0)
                        .close(
                                Party.REQUESTER,
                                new Closure.NotServed(
                                        reason,
                                        List.of(
                                                attempt(Channel.PHONE),
                                                attempt(Channel.PHONE),
                                                attempt(Channel.LETTER)))))
                .isInstanceOf(Decision.Moved.class);
    }

    @Test
    void threeCallsToTheSameTelephoneDoNotMakeAFamilyUnreachable() {
        List<ContactAttempt> calls = List.of(attempt(Channel.PHONE), attempt(Channel.PHONE), attempt(Channel.PHONE));

        assertThat(NotServedReason.UNREACHABLE.isSupportedBy(calls)).isFalse();
        assertThat(NotServedReason.MOVED.isSupportedBy(calls)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(DeclineReason.class)
    void everyDeclineSaysWhatItMeansForMatching(DeclineReason reason) {
        boolean lasting = reason.effect() != DeclineReason.MatchingEffect.NONE;

        assertThat(reason.until().isPresent()).isEqualTo(lasting);
    }

    private static boolean mayMove(String cell, Party party) {
        return switch (cell.charAt(cell.length() - 1)) {
            case 'R' -> party == Party.REQUESTER;
            case 'T' -> party == Party.TARGET;
            default -> true;
        };
    }

    private static void agrees(Decision decision, Optional<Refusal> refusal, String cell) {
        if (refusal.isPresent()) {
            assertThat(decision).isEqualTo(new Decision.Refused(refusal.get()));
        } else {
            assertThat(decision).isInstanceOfSatisfying(Decision.Moved.class, moved -> assertThat(cell)
                    .startsWith(moved.referral().status().name() + "/"));
        }
    }

    /** The moves that can be asked for so far. */
    private static Optional<Decision> made(Referral referral, Move move, Party by) {
        Decision decision =
                switch (move) {
                    case SEND -> referral.send(by, AGENCY, null);
                    case ACCEPT -> referral.accept(by);
                    case DECLINE -> referral.decline(by, DeclineReason.NO_CAPACITY);
                    case WAITLIST -> referral.waitlist(by);
                    case REPORT_SESSION -> referral.reportSession(by, session(TODAY, true), TODAY);
                    case CLOSE_SERVED -> referral.close(by, new Closure.Served());
                    case CLOSE_NOT_SERVED ->
                        referral.close(
                                by, new Closure.NotServed(NotServedReason.MOVED, List.of(attempt(Channel.PHONE))));
                    case CANCEL -> referral.cancel(by, CancelReason.NEED_RESOLVED);
                    default -> null;
                };
        return Optional.ofNullable(decision);
    }

    private static Referral in(ReferralStatus status, int attended) {
        Ask ask = new Ask(new ServiceId(UUID.randomUUID()), NeedCategory.COUNSELING, new Tier(2), List.of());
        return new Referral(
                new ReferralId(UUID.randomUUID()),
                new StudentId(UUID.randomUUID()),
                "school-1",
                ask,
                status,
                status == ReferralStatus.DRAFT ? null : AGENCY,
                attended);
    }

    private static Session session(LocalDate day, boolean attended) {
        return new Session(UUID.randomUUID(), day, attended);
    }

    private static ContactAttempt attempt(Channel channel) {
        return new ContactAttempt(Instant.parse("2026-11-20T15:00:00Z"), channel, Outcome.NO_ANSWER);
    }
}
