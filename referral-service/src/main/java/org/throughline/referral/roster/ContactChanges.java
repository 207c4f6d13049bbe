package org.throughline.referral.roster;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.throughline.referral.family.ContactNotice;
import org.throughline.referral.family.ContactNotice.News;
import org.throughline.referral.roster.RosterGuardian.Contact;

/**
 * What a roster changes of the ways to reach a guardian: only where it says something else than it did before. What the
 * staff has made since of what it says still, stays.
 *
 * @param moved those on file that are no longer as they were
 * @param added those that were never on file
 * @param notices to those that come off, and, where another comes on, to those that stay
 */
public record ContactChanges(
        RosterGuardian guardian, List<Moved> moved, List<Added> added, List<ContactNotice> notices) {
    public ContactChanges {
        Objects.requireNonNull(guardian);
        moved = List.copyOf(moved);
        added = List.copyOf(added);
        notices = List.copyOf(notices);
    }

    /** Whether it is in use afterwards. */
    public enum Becomes {
        AS_IT_WAS,
        BACK,
        OFF
    }

    /** @param listed whether the roster names it now */
    public record Moved(KnownContact contact, int rank, boolean listed, Becomes becomes) {
        boolean isMoved() {
            return becomes != Becomes.AS_IT_WAS || listed != contact.listed() || rank != contact.rank();
        }

        boolean isOff() {
            return becomes == Becomes.OFF || becomes == Becomes.AS_IT_WAS && !contact.inUse();
        }

        /**
         * What is told to whoever was reached there until now; empty where nobody was, or nothing is new.
         *
         * @param another whether another comes on
         */
        private Optional<News> news(boolean another) {
            if (becomes == Becomes.OFF) {
                return Optional.of(News.REMOVED);
            }
            return another && contact.inUse() ? Optional.of(News.ADDED) : Optional.empty();
        }
    }

    /** @param replacing whether one of its kind is off the file, now or before: it may stand in that one's place */
    public record Added(Contact contact, int rank, boolean replacing) {}

    static ContactChanges of(RosterGuardian guardian, List<KnownContact> known) {
        SheetRow row = new SheetRow(guardian.contacts(), known);
        List<Moved> all = known.stream().map(row::moved).toList();
        List<Added> added = row.added(all);
        boolean another = !added.isEmpty() || all.stream().anyMatch(contact -> contact.becomes() == Becomes.BACK);
        return new ContactChanges(
                guardian,
                all.stream().filter(Moved::isMoved).toList(),
                added,
                told(all, another, guardian.messageLanguage()));
    }

    private static List<ContactNotice> told(List<Moved> all, boolean another, String language) {
        return all.stream()
                .flatMap(contact -> contact.news(another).stream()
                        .map(news -> contact.contact().notice(news, language)))
                .toList();
    }
}
