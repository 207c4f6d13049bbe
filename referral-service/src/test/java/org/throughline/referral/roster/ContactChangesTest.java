package org.throughline.referral.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.referral.family.ContactNotice.News;
import org.throughline.referral.family.ContactPoint.Kind;
import org.throughline.referral.roster.ContactChanges.Added;
import org.throughline.referral.roster.ContactChanges.Becomes;
import org.throughline.referral.roster.ContactChanges.Moved;
import org.throughline.referral.roster.RosterGuardian.Contact;

/** Whose word counts: the roster's where it has changed, the staff's where it has not. */
class ContactChangesTest {

    private static final List<String> VALUES = List.of("a@x.test", "b@x.test", "c@x.test");

    private final KnownContact old = known("a@x.test", 0, true, true, null);

    @Test
    void aFirstRosterIsTakenInItsOrderAndStandsBehindItself() {
        assertThat(merge(List.of(), "a@x.test", "b@x.test").added())
                .containsExactly(new Added(mail("a@x.test"), 0, false), new Added(mail("b@x.test"), 1, false));
    }

    @Test
    void whatTheRosterNamesNoMoreIsOffAndToldSo() {
        ContactChanges changes = merge(List.of(old), "b@x.test");

        assertThat(changes.moved()).containsExactly(new Moved(old, 0, false, Becomes.OFF));
        assertThat(changes.added()).containsExactly(new Added(mail("b@x.test"), 0, true));
        assertThat(changes.notices()).containsExactly(old.notice(News.REMOVED, "ht"));
    }

    @Test
    void whatTheStaffPutInItsPlaceStaysWhileTheRosterSaysTheSame() {
        KnownContact replaced = known("a@x.test", 0, true, false, null);
        KnownContact staffs = known("b@x.test", 0, false, true, replaced.id());

        assertNothing(merge(List.of(replaced, staffs), "a@x.test"));
    }

    @Test
    void whatTheStaffTookOffStaysOffWhileTheRosterSaysTheSame() {
        assertNothing(merge(List.of(known("a@x.test", 0, true, false, null)), "a@x.test"));
    }

    @Test
    void aRosterThatNamesAnotherTakesOffWhatStoodInTheOldOnesPlace() {
        KnownContact replaced = known("a@x.test", 0, true, false, null);
        KnownContact staffs = known("b@x.test", 0, false, true, replaced.id());

        ContactChanges changes = merge(List.of(replaced, staffs), "c@x.test");

        assertThat(changes.moved())
                .containsExactlyInAnyOrder(
                        new Moved(replaced, 0, false, Becomes.AS_IT_WAS), new Moved(staffs, 0, false, Becomes.OFF));
        assertThat(changes.added()).containsExactly(new Added(mail("c@x.test"), 0, true));
        assertThat(changes.notices()).containsExactly(staffs.notice(News.REMOVED, "ht"));
    }

    @Test
    void aRosterThatOnlyDropsTheOldOneLeavesWhatStandsInItsPlace() {
        KnownContact replaced = known("a@x.test", 0, true, false, null);
        KnownContact staffs = known("b@x.test", 0, false, true, replaced.id());

        ContactChanges changes = merge(List.of(replaced, staffs));

        assertThat(changes.moved()).containsExactly(new Moved(replaced, 0, false, Becomes.AS_IT_WAS));
        assertThat(changes.notices()).isEmpty();
    }

    @Test
    void aRosterThatCatchesUpWithTheStaffChangesNothingOfIt() {
        KnownContact replaced = known("a@x.test", 0, true, false, null);
        KnownContact staffs = known("b@x.test", 0, false, true, replaced.id());

        ContactChanges changes = merge(List.of(replaced, staffs), "b@x.test");

        assertThat(changes.moved())
                .containsExactlyInAnyOrder(
                        new Moved(replaced, 0, false, Becomes.AS_IT_WAS),
                        new Moved(staffs, 0, true, Becomes.AS_IT_WAS));
        assertThat(changes.added()).isEmpty();
    }

    @Test
    void thoseThatStayAreToldOfAnother() {
        KnownContact beside = known("b@x.test", 1, false, true, null);
        KnownContact gone = known("c@x.test", 2, true, false, null);

        assertThat(merge(List.of(old, beside, gone), "a@x.test", "d@x.test", "c@x.test")
                        .notices())
                .containsExactly(old.notice(News.ADDED, "ht"), beside.notice(News.ADDED, "ht"));
    }

    @Test
    void whereOneTakesAnothersPlaceTheOldOneIsToldThatItIsOffAndTheOthersThatThereIsAnother() {
        KnownContact second = known("b@x.test", 1, true, true, null);

        assertThat(merge(List.of(old, second), "c@x.test", "b@x.test").notices())
                .containsExactly(old.notice(News.REMOVED, "ht"), second.notice(News.ADDED, "ht"));
    }

    @Test
    void whatComesBackIsAnotherToThoseThatStay() {
        KnownContact back = known("b@x.test", 1, false, false, null);

        assertThat(merge(List.of(old, back), "a@x.test", "b@x.test").notices())
                .containsExactly(old.notice(News.ADDED, "ht"));
    }

    @Test
    void aFirstRosterAndOneInAnotherOrderAreNewsToNobody() {
        KnownContact second = known("b@x.test", 1, true, true, null);

        assertThat(merge(List.of(), "a@x.test", "b@x.test").notices()).isEmpty();
        assertThat(merge(List.of(old, second), "b@x.test", "a@x.test").notices())
                .isEmpty();
    }

    @Test
    void whatTheStaffAddedBesideTheRostersStays() {
        KnownContact beside = known("b@x.test", 1, false, true, null);

        assertThat(merge(List.of(old, beside), "c@x.test").moved())
                .containsExactly(new Moved(old, 0, false, Becomes.OFF));
    }

    @Test
    void whatTheRosterNamesAnewComesBack() {
        KnownContact gone = known("a@x.test", 0, false, false, null);

        assertThat(merge(List.of(gone), "a@x.test").moved()).containsExactly(new Moved(gone, 0, true, Becomes.BACK));
    }

    @Test
    void aNumberWrittenInAnotherWayIsTheSame() {
        KnownContact phone = new KnownContact(UUID.randomUUID(), Kind.PHONE, "+1 555 010 0001", 0, true, true, null);

        assertThat(ContactChanges.of(guardian(List.of(new Contact(Kind.PHONE, "(555) 010-0001"))), List.of(phone))
                        .moved())
                .isEmpty();
    }

    @Test
    void aValueThatIsNamedTwiceIsOne() {
        assertThat(merge(List.of(), "a@x.test", "A@x.test").added()).hasSize(1);
    }

    /** Every roster of three values, after each choice of what was named before, and of what the staff made of it. */
    static Stream<List<KnownContact>> histories() {
        List<KnownContact> first = states("a@x.test");
        return first.stream().flatMap(a -> states("b@x.test").stream().flatMap(b -> Stream.concat(
                        states("c@x.test").stream(), Stream.of(known("c@x.test", 2, false, true, a.id())))
                .map(c -> List.of(a, b, c))));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void theSameRosterTwiceChangesNothingTheSecondTime(List<KnownContact> known) {
        for (List<String> named : subsets()) {
            ContactChanges first = merge(known, named.toArray(String[]::new));
            List<KnownContact> then = after(known, first);

            assertNothing(merge(then, named.toArray(String[]::new)));
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void whatTheRosterNamesAnewIsInUseAfterwardsAndWhatItNamedBeforeIsAsTheStaffHasIt(List<KnownContact> known) {
        for (List<String> named : subsets()) {
            List<KnownContact> then = after(known, merge(known, named.toArray(String[]::new)));

            for (KnownContact before : known) {
                KnownContact after = then.stream()
                        .filter(contact -> contact.id().equals(before.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(after.listed()).isEqualTo(named.contains(before.value()));
                if (after.listed()) {
                    assertThat(after.inUse()).isEqualTo(!before.listed() || before.inUse());
                }
            }
        }
    }

    private static List<KnownContact> states(String value) {
        int rank = VALUES.indexOf(value);
        return List.of(
                known(value, rank, true, true, null),
                known(value, rank, true, false, null),
                known(value, rank, false, true, null),
                known(value, rank, false, false, null));
    }

    private static List<List<String>> subsets() {
        return IntStream.range(0, 1 << VALUES.size())
                .mapToObj(chosen -> VALUES.stream()
                        .filter(value -> (chosen >> VALUES.indexOf(value) & 1) == 1)
                        .toList())
                .toList();
    }

    /** As the store writes it. */
    private static List<KnownContact> after(List<KnownContact> known, ContactChanges changes) {
        List<KnownContact> then = new ArrayList<>();
        for (KnownContact contact : known) {
            then.add(changes.moved().stream()
                    .filter(moved -> moved.contact().equals(contact))
                    .map(ContactChangesTest::written)
                    .findFirst()
                    .orElse(contact));
        }
        changes.added().forEach(added -> then.add(known(added.contact().value(), added.rank(), true, true, null)));
        return then;
    }

    private static KnownContact written(Moved moved) {
        KnownContact before = moved.contact();
        return new KnownContact(
                before.id(),
                before.kind(),
                before.value(),
                moved.rank(),
                moved.listed(),
                moved.becomes() == Becomes.BACK || moved.becomes() == Becomes.AS_IT_WAS && before.inUse(),
                moved.becomes() == Becomes.BACK ? null : before.standsFor());
    }

    private static ContactChanges merge(List<KnownContact> known, String... named) {
        return ContactChanges.of(
                guardian(Stream.of(named).map(ContactChangesTest::mail).toList()), known);
    }

    private static void assertNothing(ContactChanges changes) {
        assertThat(changes.moved()).isEmpty();
        assertThat(changes.added()).isEmpty();
        assertThat(changes.notices()).isEmpty();
    }

    private static Contact mail(String value) {
        return new Contact(Kind.EMAIL, value);
    }

    private static KnownContact known(String value, int rank, boolean listed, boolean inUse, @Nullable UUID standsFor) {
        return new KnownContact(UUID.randomUUID(), Kind.EMAIL, value, rank, listed, inUse, standsFor);
    }

    private static RosterGuardian guardian(List<Contact> contacts) {
        return new RosterGuardian("g1", "Marie", "Pierre", "fr", "ht", false, contacts);
    }
}
