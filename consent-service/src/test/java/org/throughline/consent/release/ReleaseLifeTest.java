package org.throughline.consent.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.Fixture.OTHER_PARENT;
import static org.throughline.consent.Fixture.PARENT;
import static org.throughline.consent.Fixture.S;
import static org.throughline.consent.Fixture.SIGNED;
import static org.throughline.consent.Fixture.STUDENT_SELF;
import static org.throughline.consent.Fixture.T;
import static org.throughline.consent.Fixture.at;
import static org.throughline.consent.Fixture.changed;
import static org.throughline.consent.Fixture.draft;
import static org.throughline.consent.Fixture.fromParent;
import static org.throughline.consent.Fixture.holder;
import static org.throughline.consent.Fixture.id;
import static org.throughline.consent.Fixture.parent;
import static org.throughline.consent.Fixture.r1;
import static org.throughline.consent.Fixture.sent;
import static org.throughline.consent.Fixture.subject;
import static org.throughline.consent.Fixture.termsOfR1;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.consent.Fixture;
import org.throughline.consent.release.ReleaseChange.Changed;
import org.throughline.consent.release.ReleaseChange.Refusal;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.subject.Authority;
import org.throughline.consent.subject.HolderId;

/** Consent-rules section 4, row by row, on the release itself. */
class ReleaseLifeTest {
    private static final Suspension CUSTODY = new Suspension(Suspension.Cause.CUSTODY_DOCUMENT, null, "order 7");
    private static final ReleaseId REPLACEMENT = new ReleaseId(id(300));
    private static final Voiding WRONG = new Voiding(new Actor("first"), Voiding.Reason.WRONG_STUDENT, T);
    private static final Actor SECOND = new Actor("second");

    private static Suspension byTelephone(HolderId from) {
        return new Suspension(Suspension.Cause.ORAL_WITHDRAWAL, from, null);
    }

    private static Signature by(HolderId signer) {
        return new Signature(signer, SIGNED, Authentication.LINK_AND_CODE);
    }

    @Test
    @DisplayName("sent, one of two required signatures: partially signed; all: active")
    void twoSignatures() {
        Release half = changed(sent(draft(termsOfR1())).hearing(S, SIGNED).sign(by(STUDENT_SELF), Signers.BOTH));
        Release whole = changed(half.hearing(S, SIGNED).sign(by(PARENT), Signers.BOTH));

        assertThat(half.status()).isEqualTo(ReleaseStatus.PARTIALLY_SIGNED);
        assertThat(half.status().isSigned()).isFalse();
        assertThat(whole.status()).isEqualTo(ReleaseStatus.ACTIVE);
        assertThat(whole.cosignedBy()).contains(by(PARENT));
        assertThat(whole.version()).isEqualTo(3);
    }

    @Test
    @DisplayName("two parents, or one person twice, do not make both sides (42 CFR 2.14(b))")
    void bothSides() {
        Release half = changed(sent(draft(termsOfR1())).hearing(S, SIGNED).sign(by(PARENT), Signers.BOTH));

        assertRefused(half.hearing(S, SIGNED).sign(by(OTHER_PARENT), Signers.BOTH), Refusal.SIGNER_NOT_AUTHORIZED);
        assertRefused(half.hearing(S, SIGNED).sign(by(PARENT), Signers.BOTH), Refusal.SIGNER_NOT_AUTHORIZED);
        assertThat(half.hearing(S, SIGNED).sign(by(STUDENT_SELF), Signers.BOTH)).isInstanceOf(Changed.class);
        assertThat(half.decline(SIGNED)).isInstanceOf(Changed.class);
    }

    @Test
    @DisplayName("what the second signature lacks, the release lacks (99.30(d)(1); 42 CFR 2.31)")
    void secondSignatureIsLookedAtToo() {
        assertThat(bySideOf(by(STUDENT_SELF)).missing(EvidencePolicy.STRICT)).isEmpty();
        assertThat(bySideOf(new Signature(STUDENT_SELF, SIGNED, Authentication.TEST_ONLY))
                        .missing(EvidencePolicy.STRICT))
                .containsExactly(Element.AUTHENTICATION);
        assertThat(bySideOf(new Signature(STUDENT_SELF, null, null)).missing(EvidencePolicy.STRICT))
                .containsExactly(Element.SIGNATURE_DATE, Element.AUTHENTICATION);
    }

    private static Release bySideOf(Signature second) {
        Signatures both = new Signatures(by(PARENT), second);
        return new Release(
                new ReleaseId(id(100)), termsOfR1(), Fixture.ENGLISH, ReleaseStatus.ACTIVE, both, Set.of(), 2);
    }

    @Test
    @DisplayName("where the student alone signs, a parent does not (42 CFR 2.14(a))")
    void studentAlone() {
        Release sent = sent(draft(termsOfR1()));

        assertRefused(sent.hearing(S, SIGNED).sign(by(PARENT), Signers.STUDENT), Refusal.SIGNER_NOT_AUTHORIZED);
        assertThat(changed(sent.hearing(S, SIGNED).sign(by(STUDENT_SELF), Signers.STUDENT))
                        .status())
                .isEqualTo(ReleaseStatus.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("active: custody document, dispute, abuse election, oral withdrawal: suspended")
    void suspended(Suspension.Cause cause) {
        boolean word = cause == Suspension.Cause.ORAL_WITHDRAWAL || cause == Suspension.Cause.REVOKED_BY_ONE;
        Suspension suspension = new Suspension(cause, word ? OTHER_PARENT : null, word ? null : "document 7");

        Release suspended = changed(r1().hearing(S, T).suspend(suspension));

        assertThat(suspended.statusAt(T)).isEqualTo(ReleaseStatus.SUSPENDED);
        assertThat(suspended.hearing(S, T).revoke(fromParent())).isInstanceOf(Changed.class);
        assertThat(suspended.hearing(S, T).resume("settled", RuleBook.EMPTY)).isInstanceOf(Changed.class);
    }

    @Test
    @DisplayName("an oral withdrawal is heard from who may revoke, and from nobody else (99.4)")
    void oralWithdrawal() {
        assertRefused(r1().hearing(S, T).suspend(byTelephone(new HolderId(id(9)))), Refusal.REVOKER_NOT_AUTHORIZED);
        assertThat(r1().hearing(subject("2007-09-01"), T).suspend(byTelephone(PARENT)))
                .isInstanceOf(Changed.class);
    }

    @Test
    @DisplayName("suspended, authority resolved, no lapse: active; not when the signer lost the rights or time is over")
    void resumed() {
        Release suspended = changed(r1().hearing(S, T).suspend(CUSTODY));

        assertThat(changed(suspended.hearing(S, T).resume("order 8", RuleBook.EMPTY))
                        .statusAt(T))
                .isEqualTo(ReleaseStatus.ACTIVE);
        assertRefused(
                suspended
                        .hearing(subject("2010-09-01", holder(PARENT, Authority.NONE, "order", null)), T)
                        .resume("order 8", RuleBook.EMPTY),
                Refusal.SIGNER_NOT_AUTHORIZED);
        assertRefused(suspended.hearing(S, at("2026-07-01T00:00")).resume("order 8", RuleBook.EMPTY), Refusal.OVER);
        assertRefused(r1().hearing(S, T).resume("order 8", RuleBook.EMPTY), Refusal.NOT_IN_THIS_STATE);
    }

    @Test
    @DisplayName("active, the replacement becomes active: superseded")
    void superseded() {
        Release superseded = changed(r1().supersede(REPLACEMENT, T));

        assertThat(superseded.statusAt(T)).isEqualTo(ReleaseStatus.SUPERSEDED);
        assertRefused(superseded.supersede(REPLACEMENT, T), Refusal.NOT_IN_THIS_STATE);
    }

    @Test
    @DisplayName("draft, sent, active, entered in error: voided by a second person")
    void voided() {
        for (Release release : Set.of(draft(termsOfR1()), sent(draft(termsOfR1())), r1())) {
            assertThat(changed(release.voided(WRONG, SECOND, T)).statusAt(T)).isEqualTo(ReleaseStatus.VOIDED);
            assertRefused(release.voided(WRONG, WRONG.by(), T), Refusal.SAME_PERSON);
        }
    }

    @Test
    @DisplayName("renewal: from 45 days before the end, a draft after it, without what was withdrawn, never signed")
    void renewal() {
        Release narrowed = changed(r1().hearing(S, T).withdraw(Set.of(Category.GRADES), fromParent()));
        LocalDate nextSummer = LocalDate.parse("2027-06-30");

        assertThat(narrowed.renewal(REPLACEMENT, nextSummer, at("2026-05-15T23:59:59")))
                .isEmpty();
        Optional<Release> renewal = narrowed.renewal(REPLACEMENT, nextSummer, at("2026-05-16T00:00"));

        assertThat(renewal).hasValueSatisfying(draft -> {
            assertThat(draft.statusAt(T)).isEqualTo(ReleaseStatus.DRAFT);
            assertThat(draft.signedBy()).isEmpty();
            assertThat(draft.terms().scope().categories()).containsExactly(Category.ATTENDANCE, Category.IEP);
            assertThat(draft.terms().period().firstDay()).isEqualTo("2026-07-01");
        });
        assertThat(narrowed.renewal(REPLACEMENT, nextSummer, at("2026-09-01T00:00")))
                .isPresent();
        assertThat(narrowed.renewal(REPLACEMENT, LocalDate.parse("2026-06-30"), at("2026-06-01T00:00")))
                .isEmpty();
        assertThat(changed(r1().hearing(S, T).revoke(fromParent()))
                        .renewal(REPLACEMENT, nextSummer, at("2026-06-01T00:00")))
                .isEmpty();
    }

    /** Every operation that changes a release, and the state in which it leaves it. */
    enum Operation {
        SEND(ReleaseStatus.SENT),
        SIGN(ReleaseStatus.ACTIVE),
        SIGN_ONE_OF_TWO(ReleaseStatus.PARTIALLY_SIGNED),
        DECLINE(ReleaseStatus.DECLINED),
        LAPSE(ReleaseStatus.LAPSED),
        EXPIRE(ReleaseStatus.EXPIRED),
        REVOKE(ReleaseStatus.REVOKED),
        SUSPEND(ReleaseStatus.SUSPENDED),
        RESUME(ReleaseStatus.ACTIVE),
        SUPERSEDE(ReleaseStatus.SUPERSEDED),
        VOID(ReleaseStatus.VOIDED);

        private final ReleaseStatus leadsTo;

        Operation(ReleaseStatus leadsTo) {
            this.leadsTo = leadsTo;
        }

        ReleaseChange on(Release release) {
            return switch (this) {
                case SEND -> release.send(T);
                case SIGN -> release.hearing(S, T).sign(by(PARENT), Signers.RIGHTS_HOLDER);
                case SIGN_ONE_OF_TWO -> release.hearing(S, T).sign(by(PARENT), Signers.BOTH);
                case DECLINE -> release.decline(T);
                case LAPSE -> release.lapse(T);
                case EXPIRE -> release.expire("discharge letter", T);
                case REVOKE -> release.hearing(S, T).revoke(fromParent());
                case SUSPEND -> release.hearing(S, T).suspend(CUSTODY);
                case RESUME -> release.hearing(S, T).resume("settled", RuleBook.EMPTY);
                case SUPERSEDE -> release.supersede(REPLACEMENT, T);
                case VOID -> release.voided(WRONG, SECOND, T);
            };
        }
    }

    record Attempt(Operation operation, ReleaseStatus from) {}

    static Stream<Attempt> attempts() {
        return Arrays.stream(Operation.values())
                .flatMap(operation -> Arrays.stream(ReleaseStatus.values()).map(from -> new Attempt(operation, from)));
    }

    /** No operation does what the table does not have: 11 operations from 11 states. */
    @ParameterizedTest
    @MethodSource("attempts")
    void noOperationMakesAMoveThatTheTableDoesNotHave(Attempt attempt) {
        ReleaseChange change = attempt.operation().on(inState(attempt.from()));

        if (change instanceof Changed done) {
            assertThat(attempt.from().canBecome(done.release().status())).isTrue();
            assertThat(done.release().version()).isEqualTo(3);
        } else if (!attempt.from().canBecome(attempt.operation().leadsTo)) {
            assertRefused(change, Refusal.NOT_IN_THIS_STATE);
        }
    }

    private static Release inState(ReleaseStatus status) {
        Signature given = status.isSigned() ? by(PARENT) : null;
        Signature first = status == ReleaseStatus.PARTIALLY_SIGNED ? by(STUDENT_SELF) : given;
        return new Release(
                new ReleaseId(id(100)), termsOfR1(), Fixture.ENGLISH, status, new Signatures(first, null), Set.of(), 2);
    }

    @Test
    void aParentsSignatureIsNotResumedOnceTheStudentIsOfAge() {
        Release suspended = changed(r1().hearing(S, T).suspend(CUSTODY));

        assertRefused(
                suspended.hearing(subject("2008-02-01", parent(PARENT)), T).resume("order 8", RuleBook.EMPTY),
                Refusal.SIGNER_NOT_AUTHORIZED);
    }

    @Test
    @DisplayName("sent or half signed, nobody answers: lapsed; what was answered does not lapse")
    void lapsed() {
        Release waiting = sent(draft(termsOfR1()));
        Release half = changed(waiting.hearing(S, SIGNED).sign(by(STUDENT_SELF), Signers.BOTH));

        assertThat(changed(waiting.lapse(T)).status()).isEqualTo(ReleaseStatus.LAPSED);
        assertThat(changed(half.lapse(T)).status()).isEqualTo(ReleaseStatus.LAPSED);
        assertRefused(r1().lapse(T), Refusal.NOT_IN_THIS_STATE);
    }

    @Test
    @DisplayName("the event that its terms name ends it; where they name none, no event does")
    void expiredByItsEvent() {
        Terms untilTreatmentEnds = new Terms(
                ReleaseType.HIPAA_AUTH,
                Fixture.STUDENT,
                termsOfR1().parties(),
                termsOfR1().scope(),
                Period.of(termsOfR1().period().firstDay(), null, Fixture.CHICAGO, ExpiryEvent.END_OF_TREATMENT));
        Release release = Fixture.active(untilTreatmentEnds, List.of(PARENT));

        assertThat(release.statusAt(Fixture.at("2200-01-01T00:00"))).isEqualTo(ReleaseStatus.ACTIVE);
        assertThat(changed(release.expire("discharge letter 7", T)).status()).isEqualTo(ReleaseStatus.EXPIRED);
        assertRefused(r1().expire("letter", T), Refusal.NO_SUCH_EVENT);
    }

    private static void assertRefused(ReleaseChange change, Refusal refusal) {
        assertThat(change).isEqualTo(new Refused(refusal, Set.of()));
    }
}
