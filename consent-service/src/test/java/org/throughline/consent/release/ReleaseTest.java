package org.throughline.consent.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.Fixture.AGENCY_A;
import static org.throughline.consent.Fixture.OTHER_PARENT;
import static org.throughline.consent.Fixture.PARENT;
import static org.throughline.consent.Fixture.S;
import static org.throughline.consent.Fixture.SIGNED;
import static org.throughline.consent.Fixture.STUDENT;
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
import static org.throughline.consent.Fixture.terms;
import static org.throughline.consent.Fixture.termsOfR1;
import static org.throughline.consent.release.Authentication.LINK_AND_CODE;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.consent.release.ReleaseChange.Changed;
import org.throughline.consent.release.ReleaseChange.Refusal;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.consent.release.RevocationReceipt.Channel;
import org.throughline.consent.subject.Authority;
import org.throughline.consent.subject.HolderId;

class ReleaseTest {
    @Test
    void aDraftIsNotSignedBeforeItWasSent() {
        assertRefused(
                draft(termsOfR1()).hearing(S, SIGNED).sign(by(PARENT), Signers.RIGHTS_HOLDER),
                Refusal.NOT_IN_THIS_STATE);
    }

    @Test
    void anIncompleteDraftIsNotSentAndSaysWhatIsMissing() {
        ReleaseChange change = draft(terms(AGENCY_A, Set.of(), Set.of(), "2025-08-15", "2026-06-30"))
                .send(SIGNED);

        assertThat(change).isEqualTo(new Refused(Refusal.INCOMPLETE, Set.of(Element.PURPOSE, Element.RECORDS)));
    }

    @Test
    void signingMakesItActiveAndSaysWhoSignedWhenAndHow() {
        ReleaseChange change = sent(draft(termsOfR1())).hearing(S, SIGNED).sign(by(PARENT), Signers.RIGHTS_HOLDER);

        Signature given = by(PARENT);
        assertThat(((Changed) change).event())
                .isEqualTo(new ReleaseEvent.Activated(new ReleaseId(id(100)), SIGNED, given));
        assertThat(changed(change).statusAt(T)).isEqualTo(ReleaseStatus.ACTIVE);
        assertThat(changed(change).missing(EvidencePolicy.STRICT)).isEmpty();
    }

    /** 34 CFR 99.30(d)(1): somebody identifies who signs; a provider answers for its own health authorization only. */
    @Test
    void aConsentOfTheSchoolsIsNotOnAProvidersForm() {
        Signature attested = new Signature(PARENT, SIGNED, Authentication.AGENCY_ATTESTED);
        ReleaseChange change = sent(draft(termsOfR1())).hearing(S, SIGNED).sign(attested, Signers.RIGHTS_HOLDER);

        assertThat(changed(change).missing(EvidencePolicy.STRICT)).containsExactly(Element.AUTHENTICATION);
        assertThat(changed(change).missing(EvidencePolicy.ACCEPT_TEST)).containsExactly(Element.AUTHENTICATION);
    }

    @Test
    void aReleaseIsSignedOnce() {
        assertRefused(r1().hearing(S, T).sign(by(OTHER_PARENT), Signers.RIGHTS_HOLDER), Refusal.NOT_IN_THIS_STATE);
    }

    @Test
    void whoHoldsNoRightsMayNotSign() {
        Release sent = sent(draft(termsOfR1()));
        HolderId stranger = new HolderId(id(9));

        assertRefused(sent.hearing(S, SIGNED).sign(by(stranger), Signers.RIGHTS_HOLDER), Refusal.SIGNER_NOT_AUTHORIZED);
        assertRefused(
                sent.hearing(subject("2010-09-01", holder(PARENT, Authority.NONE, "order", null)), SIGNED)
                        .sign(by(PARENT), Signers.RIGHTS_HOLDER),
                Refusal.SIGNER_NOT_AUTHORIZED);
    }

    @Test
    void anActingParentSignsWithEvidenceOnFileOnly() {
        Release sent = sent(draft(termsOfR1()));

        assertThat(sent.hearing(
                                subject("2010-09-01", holder(PARENT, Authority.ACTING_PARENT, "affidavit", null)),
                                SIGNED)
                        .sign(by(PARENT), Signers.RIGHTS_HOLDER))
                .isInstanceOf(Changed.class);
        assertRefused(
                sent.hearing(subject("2010-09-01", holder(PARENT, Authority.ACTING_PARENT, null, null)), SIGNED)
                        .sign(by(PARENT), Signers.RIGHTS_HOLDER),
                Refusal.SIGNER_NOT_AUTHORIZED);
    }

    @Test
    void onlyTheStudentSignsFromEighteenOn() {
        Release sent = sent(draft(termsOfR1()));
        var ofAge = subject("2007-09-01", parent(PARENT));

        assertRefused(sent.hearing(ofAge, T).sign(by(PARENT), Signers.RIGHTS_HOLDER), Refusal.SIGNER_NOT_AUTHORIZED);
        assertThat(sent.hearing(ofAge, T).sign(by(HolderId.of(STUDENT)), Signers.RIGHTS_HOLDER))
                .isInstanceOf(Changed.class);
        assertRefused(
                sent.hearing(S, T).sign(by(HolderId.of(STUDENT)), Signers.RIGHTS_HOLDER),
                Refusal.SIGNER_NOT_AUTHORIZED);
    }

    @Test
    void whatWasDeclinedStaysDeclined() {
        Release declined = changed(sent(draft(termsOfR1())).decline(SIGNED));

        assertThat(declined.statusAt(T)).isEqualTo(ReleaseStatus.DECLINED);
        assertRefused(declined.hearing(S, T).sign(by(PARENT), Signers.RIGHTS_HOLDER), Refusal.NOT_IN_THIS_STATE);
    }

    @Test
    void eitherParentMayRevoke() {
        ReleaseChange change = r1().hearing(S, T).revoke(new RevocationReceipt(OTHER_PARENT, Channel.LETTER));

        assertThat(changed(change).statusAt(T)).isEqualTo(ReleaseStatus.REVOKED);
    }

    @Test
    void aParentWhoseRightsWereRemovedIsNotHeard() {
        var removed = subject("2010-09-01", parent(PARENT), holder(OTHER_PARENT, Authority.NONE, "order", null));

        assertRefused(
                r1().hearing(removed, T).revoke(new RevocationReceipt(OTHER_PARENT, Channel.LETTER)),
                Refusal.REVOKER_NOT_AUTHORIZED);
    }

    @Test
    void whoSignedMayTakeItBackEvenAfterTheRightsPassed() {
        assertThat(r1().hearing(subject("2007-09-01"), T).revoke(fromParent())).isInstanceOf(Changed.class);
    }

    @Test
    void aRevokedReleaseIsNotRevokedTwice() {
        Release revoked = changed(r1().hearing(S, T).revoke(fromParent()));

        assertRefused(revoked.hearing(S, T).revoke(fromParent()), Refusal.NOT_IN_THIS_STATE);
        assertRefused(revoked.hearing(S, T).withdraw(Set.of(Category.IEP), fromParent()), Refusal.NOT_IN_THIS_STATE);
    }

    @Test
    void withdrawingOneCategoryLeavesTheOthers() {
        Release narrowed = changed(r1().hearing(S, T).withdraw(Set.of(Category.GRADES), fromParent()));

        assertThat(narrowed.statusAt(T)).isEqualTo(ReleaseStatus.ACTIVE);
        assertThat(narrowed.terms().scope().categories()).containsExactly(Category.ATTENDANCE, Category.IEP);
        assertThat(narrowed.withdrawn()).containsExactly(Category.GRADES);
    }

    @Test
    void withdrawingTheLastCategoryRevokesTheWhole() {
        Release one = changed(r1().hearing(S, T).withdraw(Set.of(Category.GRADES, Category.IEP), fromParent()));

        ReleaseChange change = one.hearing(S, T).withdraw(Set.of(Category.ATTENDANCE), fromParent());

        assertThat(changed(change).statusAt(T)).isEqualTo(ReleaseStatus.REVOKED);
    }

    @Test
    void whatWasNeverGivenIsNotWithdrawn() {
        assertRefused(
                r1().hearing(S, T).withdraw(Set.of(Category.DISCIPLINE), fromParent()), Refusal.CATEGORY_NOT_COVERED);
    }

    @Test
    void aReleaseExpiresWithoutAnythingRunning() {
        assertThat(r1().statusAt(at("2026-06-30T23:59:59"))).isEqualTo(ReleaseStatus.ACTIVE);
        assertThat(r1().statusAt(at("2026-07-01T00:00"))).isEqualTo(ReleaseStatus.EXPIRED);
    }

    @Test
    void everyChangeCountsOneVersion() {
        assertThat(draft(termsOfR1()).version()).isZero();
        assertThat(r1().version()).isEqualTo(2);
    }

    private static void assertRefused(ReleaseChange change, Refusal refusal) {
        assertThat(change).isEqualTo(new Refused(refusal, Set.of()));
    }

    private static Signature by(HolderId signer) {
        return new Signature(signer, SIGNED, LINK_AND_CODE);
    }
}
