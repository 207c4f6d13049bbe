package org.throughline.referral.roster;

import java.util.List;
import java.util.Objects;
import org.throughline.referral.family.ContactNotice;
import org.throughline.referral.roster.RosterGuardian.Contact;

/**
 * What a roster changes of the ways to reach a guardian: only where it says something else than it did before. What the
 * staff has made since of what it says still, stays.
 *
 * @param moved those on file that are no longer as they were
 * @param added those that were never on file
 */
public record ContactChanges(RosterGuardian guardian, List<Moved> moved, List<Added> added) {
    public ContactChanges {
        Objects.requireNonNull(guardian);
        moved = List.copyOf(moved);
        added = List.copyOf(added);
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
    }

    /** @param replacing whether one of its kind is off the file, now or before: it may stand in that one's place */
    public record Added(Contact contact, int rank, boolean replacing) {}

    static ContactChanges of(RosterGuardian guardian, List<KnownContact> known) {
        SheetRow row = new SheetRow(guardian.contacts(), known);
        List<Moved> all = known.stream().map(row::moved).toList();
        return new ContactChanges(guardian, all.stream().filter(Moved::isMoved).toList(), row.added(all));
    }

    /** To those that come off. */
    List<ContactNotice> notices() {
        return moved.stream()
                .filter(contact -> contact.becomes() == Becomes.OFF)
                .map(contact -> contact.contact().removed(guardian.messageLanguage()))
                .toList();
    }
}
