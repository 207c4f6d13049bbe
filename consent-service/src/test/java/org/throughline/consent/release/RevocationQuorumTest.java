package org.throughline.consent.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.Fixture.OTHER_PARENT;
import static org.throughline.consent.Fixture.PARENT;
import static org.throughline.consent.Fixture.S;
import static org.throughline.consent.Fixture.STUDENT_SELF;
import static org.throughline.consent.Fixture.T;
import static org.throughline.consent.Fixture.changed;
import static org.throughline.consent.Fixture.id;
import static org.throughline.consent.Fixture.r1;
import static org.throughline.consent.Fixture.r3;
import static org.throughline.consent.Fixture.rule;
import static org.throughline.consent.release.RevocationQuorum.ANY;
import static org.throughline.consent.release.RevocationQuorum.EACH_SIGNER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.consent.release.ReleaseChange.Changed;
import org.throughline.consent.release.ReleaseChange.Refusal;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.consent.release.RevocationReceipt.Channel;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.rule.RuleTopic;
import org.throughline.consent.rule.RuleValue;
import org.throughline.consent.subject.HolderId;

/** Consent-rules sections 1 and 6 (2), revocation_quorum: whose word ends the whole, and whose only their part. */
class RevocationQuorumTest {
    private static final Instant LATER = T.plusSeconds(60);

    private static ReleaseChange revoke(Release release, HolderId from, RevocationQuorum quorum, Instant at) {
        return release.hearing(S, quorum, at).revoke(new RevocationReceipt(from, Channel.LETTER));
    }

    @Test
    void withoutARuleAnyOneIsEnough() {
        assertThat(RevocationQuorum.on(LocalDate.parse("2026-02-02"), RuleBook.EMPTY))
                .isEqualTo(ANY);
    }

    @ParameterizedTest
    @EnumSource
    void aDistrictRulesOtherwise(RevocationQuorum quorum) {
        RuleBook ruled = new RuleBook(List.of(rule(RuleTopic.REVOCATION_QUORUM, RuleValue.code(quorum.name()))));

        assertThat(RuleTopic.REVOCATION_QUORUM.knows(quorum.name())).isTrue();
        assertThat(RevocationQuorum.on(LocalDate.parse("2026-02-02"), ruled)).isEqualTo(quorum);
    }

    @Test
    @DisplayName("any: one signer of two ends the whole, and so does the parent who did not sign (99.4)")
    void anyOne() {
        assertThat(changed(revoke(r3(STUDENT_SELF, PARENT), PARENT, ANY, T)).status())
                .isEqualTo(ReleaseStatus.REVOKED);
        assertThat(changed(revoke(r1(), OTHER_PARENT, ANY, T)).status()).isEqualTo(ReleaseStatus.REVOKED);
    }

    @Test
    @DisplayName("each signer: the first takes back their part, and nothing is permitted; the second ends the whole")
    void eachOfTwo() {
        Release half = changed(revoke(r3(STUDENT_SELF, PARENT), PARENT, EACH_SIGNER, T));
        Release whole = changed(revoke(half, STUDENT_SELF, EACH_SIGNER, LATER));

        assertThat(half.status()).isEqualTo(ReleaseStatus.SUSPENDED);
        assertThat(half.cosignedBy().orElseThrow().takenBackAt()).isEqualTo(T);
        assertThat(half.signedBy().orElseThrow().takenBackAt()).isNull();
        assertThat(whole.status()).isEqualTo(ReleaseStatus.REVOKED);
    }

    @Test
    void whatOneHasTakenBackDoesNotStandAgain() {
        Release half = changed(revoke(r3(STUDENT_SELF, PARENT), PARENT, EACH_SIGNER, T));

        assertRefused(half.hearing(S, LATER).resume("settled", RuleBook.EMPTY), Refusal.NOT_IN_THIS_STATE);
        assertRefused(revoke(half, PARENT, EACH_SIGNER, LATER), Refusal.NOT_IN_THIS_STATE);
    }

    @Test
    @DisplayName("each signer: who signed alone ends it alone; who did not sign is heard, and it is settled")
    void whoDidNotSign() {
        assertThat(changed(revoke(r1(), PARENT, EACH_SIGNER, T)).status()).isEqualTo(ReleaseStatus.REVOKED);

        Changed heard = (Changed) revoke(r1(), OTHER_PARENT, EACH_SIGNER, T);
        assertThat(heard.release().status()).isEqualTo(ReleaseStatus.SUSPENDED);
        assertThat(heard.event().withdraws()).contains(Withdrawal.Kind.SUSPENDED);
        assertThat(heard.event().details()).containsEntry("cause", Suspension.Cause.REVOKED_BY_ONE);
        assertRefused(revoke(heard.release(), OTHER_PARENT, EACH_SIGNER, LATER), Refusal.NOT_IN_THIS_STATE);
        assertThat(changed(heard.release().hearing(S, LATER).resume("agreement of both", RuleBook.EMPTY))
                        .status())
                .isEqualTo(ReleaseStatus.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerIsNotHeard(RevocationQuorum quorum) {
        assertRefused(
                revoke(r3(STUDENT_SELF, PARENT), new HolderId(id(999)), quorum, T), Refusal.REVOKER_NOT_AUTHORIZED);
    }

    @Test
    void anOralWithdrawalBeforeTheLetterChangesNothingOfThat() {
        Suspension byTelephone = new Suspension(Suspension.Cause.ORAL_WITHDRAWAL, PARENT, null);
        Release suspended = changed(r3(STUDENT_SELF, PARENT).hearing(S, T).suspend(byTelephone));

        Release half = changed(revoke(suspended, PARENT, EACH_SIGNER, LATER));

        assertThat(half.status()).isEqualTo(ReleaseStatus.SUSPENDED);
        assertThat(changed(revoke(half, STUDENT_SELF, EACH_SIGNER, LATER)).status())
                .isEqualTo(ReleaseStatus.REVOKED);
    }

    private static void assertRefused(ReleaseChange change, Refusal refusal) {
        assertThat(change).isEqualTo(Refused.because(refusal));
    }
}
