package org.throughline.referral.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.kit.problem.ProblemException;
import org.throughline.referral.family.ContactEntry.Retirement;
import org.throughline.referral.family.ContactEntry.Standing;
import org.throughline.referral.family.ContactNotice.News;
import org.throughline.referral.family.ContactOutcome.Changed;
import org.throughline.referral.family.ContactOutcome.Refused;
import org.throughline.referral.family.ContactPoint.Kind;

/** What the staff may change. Whose code may go there then is consent-rules.md 1 (99.30(d)) and its case 17. */
class ContactFileTest {

    private static final Instant T = Instant.parse("2026-02-02T16:00:00Z");
    private static final GuardianId MOTHER = new GuardianId(UUID.randomUUID());

    private final ContactEntry mail = listed(0, Kind.EMAIL, "luz@families.test");
    private final ContactEntry phone = listed(1, Kind.PHONE, "+1 555 010 0001");
    private final ContactEntry gone = gone(listed(2, Kind.EMAIL, "luz@work.test"));
    private final ContactFile file = new ContactFile(MOTHER, "es", List.of(mail, phone, gone));

    @Test
    void oneMoreComesAfterTheOthersAndIsConfirmedByNobody() {
        Changed changed = changed(file.add(Kind.PHONE, wanted("+15550100002")));

        ContactEntry added = changed.entries().get(0);
        assertThat(changed.entries()).hasSize(1);
        assertThat(added.standing()).isEqualTo(new Standing(3, false, null));
        assertThat(added.point().recordedBy()).isEqualTo("counselor");
        assertThat(added.point().recordedAt()).isEqualTo(T);
        assertThat(added.point().confirmation()).isNull();
        assertThat(added.point().mayBeConfirmedBy("counselor")).isFalse();
        assertThat(added.howLearned()).isEqualTo(HowLearned.TOLD_IN_PERSON);
    }

    @Test
    void everyWayInUseIsToldOfOneMore() {
        assertThat(changed(file.add(Kind.PHONE, wanted("+15550100002"))).notices())
                .containsExactly(mail.notice(News.ADDED, "es"), phone.notice(News.ADDED, "es"));
    }

    @Test
    void theOldOneIsToldThatItIsOffAndTheOthersThatThereIsAnother() {
        Changed changed = changed(file.replace(phone, wanted("+15550100002")));

        assertThat(changed.notices()).containsExactly(phone.notice(News.REMOVED, "es"), mail.notice(News.ADDED, "es"));
        ContactEntry old = changed.entries().get(0);
        ContactEntry added = changed.entries().get(1);
        assertThat(old.retirement()).isEqualTo(new Retirement(T, "counselor", HowLearned.TOLD_IN_PERSON));
        assertThat(added.point().kind()).isEqualTo(Kind.PHONE);
        assertThat(added.replaces()).isEqualTo(phone.point().id());
        assertThat(added.standing())
                .isEqualTo(new Standing(1, false, phone.point().id()));
    }

    @Test
    void whatIsReplacedTwiceStillStandsForWhatTheRosterNames() {
        Changed first = changed(file.replace(phone, wanted("+15550100002")));
        ContactEntry second = first.entries().get(1);
        ContactFile then =
                new ContactFile(MOTHER, "es", List.of(mail, first.entries().get(0), second));

        Changed changed = changed(then.replace(second, wanted("+15550100003")));

        ContactEntry third = changed.entries().get(1);
        assertThat(third.replaces()).isEqualTo(second.point().id());
        assertThat(third.standing().standsFor()).isEqualTo(phone.point().id());
    }

    @Test
    void whatComesBackKeepsItsIdAndIsAsNew() {
        Changed changed = changed(file.add(Kind.EMAIL, wanted("Luz@Work.test")));

        ContactEntry back = changed.entries().get(0);
        assertThat(back.point().id()).isEqualTo(gone.point().id());
        assertThat(back.point().value()).isEqualTo("luz@work.test");
        assertThat(back.isInUse()).isTrue();
        assertThat(back.point().recordedAt()).isEqualTo(T);
        assertThat(back.point().confirmation()).isNull();
        assertThat(back.standing().listed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, LUZ@families.test", "PHONE, +15550100001"})
    void whatIsInUseIsNotRecordedAgainHoweverItIsWritten(Kind kind, String value) {
        ContactEntry old = kind == Kind.EMAIL ? mail : phone;

        assertThat(file.add(kind, wanted(value))).isEqualTo(new Refused(ContactProblem.CONTACT_ON_FILE));
        assertThat(file.replace(old, wanted(value))).isEqualTo(new Refused(ContactProblem.CONTACT_ON_FILE));
    }

    @Test
    void whatIsOffIsNeitherReplacedNorTakenOffAgain() {
        assertThat(file.replace(gone, wanted("luz@elsewhere.test")))
                .isEqualTo(new Refused(ContactProblem.CONTACT_NOT_IN_USE));
        assertThat(file.retire(gone, word(HowLearned.NOT_REACHED)))
                .isEqualTo(new Refused(ContactProblem.CONTACT_NOT_IN_USE));
    }

    @Test
    void whatIsTakenOffIsToldAloneAndTheRosterStillNamesIt() {
        Changed changed = changed(file.retire(phone, word(HowLearned.NOT_REACHED)));

        assertThat(changed.subject()).isEqualTo(phone.point().id());
        assertThat(changed.notices()).containsExactly(phone.notice(News.REMOVED, "es"));
        assertThat(changed.entries().get(0).isInUse()).isFalse();
        assertThat(changed.entries().get(0).standing().listed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 555-010-0002, NOT_E164",
        "PHONE, luz@work.test, NOT_E164",
        "EMAIL, +15550100002, NOT_AN_ADDRESS",
        "EMAIL, Luz <luz@work.test>, NOT_AN_ADDRESS"
    })
    void whatNoMessageReachesIsRefusedWithoutBeingRepeated(Kind kind, String value, String code) {
        assertThatThrownBy(() -> wanted(value).requireSoundAs(kind))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.errors()).hasSize(1);
                    assertThat(refused.errors().get(0).pointer()).isEqualTo("/value");
                    assertThat(refused.errors().get(0).code()).isEqualTo(code);
                    assertThat(refused.errors().get(0).message()).doesNotContain("555", "luz");
                });
    }

    @ParameterizedTest
    @EnumSource(HowLearned.class)
    void onlyWhoWasToldKnowsAnother(HowLearned howLearned) {
        NewContact wanted = new NewContact(UUID.randomUUID(), "+15550100002", word(howLearned));

        assertThat(howLearned.practice()).matches("[1-6], .+");
        if (howLearned == HowLearned.NOT_REACHED) {
            assertThatThrownBy(() -> wanted.requireSoundAs(Kind.PHONE)).isInstanceOf(ProblemException.class);
        } else {
            assertThatCode(() -> wanted.requireSoundAs(Kind.PHONE)).doesNotThrowAnyException();
        }
    }

    private static Changed changed(ContactOutcome outcome) {
        assertThat(outcome).isInstanceOf(Changed.class);
        return (Changed) outcome;
    }

    private static NewContact wanted(String value) {
        return new NewContact(UUID.randomUUID(), value, word(HowLearned.TOLD_IN_PERSON));
    }

    private static StaffWord word(HowLearned howLearned) {
        return new StaffWord("counselor", howLearned, T);
    }

    private static ContactEntry listed(int rank, Kind kind, String value) {
        Confirmation roster = new Confirmation(Confirmation.Source.DISTRICT_ROSTER, null);
        ContactPoint point =
                new ContactPoint(UUID.randomUUID(), kind, value, T.minusSeconds(1), "district admin", roster);
        return entry(point, rank, null);
    }

    private static ContactEntry gone(ContactEntry listed) {
        return entry(
                listed.point(), listed.standing().rank(), new Retirement(T.minusSeconds(1), "other counselor", null));
    }

    private static ContactEntry entry(ContactPoint point, int rank, @Nullable Retirement retirement) {
        return new ContactEntry(point, MOTHER, 1, new Standing(rank, true, null), null, null, retirement);
    }
}
