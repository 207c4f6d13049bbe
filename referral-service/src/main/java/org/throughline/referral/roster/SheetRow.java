package org.throughline.referral.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.ContactPoint;
import org.throughline.referral.roster.ContactChanges.Added;
import org.throughline.referral.roster.ContactChanges.Becomes;
import org.throughline.referral.roster.ContactChanges.Moved;
import org.throughline.referral.roster.RosterGuardian.Contact;

/** The ways to reach a guardian that a row names, beside those that are known. */
record SheetRow(List<Contact> listed, List<KnownContact> known) {
    SheetRow {
        listed = distinct(listed);
        known = List.copyOf(known);
    }

    /** What becomes of one that is known. */
    Moved moved(KnownContact contact) {
        return rank(contact)
                .map(rank -> new Moved(contact, rank, true, named(contact)))
                .orElseGet(() ->
                        new Moved(contact, contact.rank(), false, goes(contact) ? Becomes.OFF : Becomes.AS_IT_WAS));
    }

    /** Those that nothing known is the same as. */
    List<Added> added(List<Moved> moved) {
        return IntStream.range(0, listed.size())
                .filter(rank -> same(listed.get(rank)).isEmpty())
                .mapToObj(rank -> new Added(listed.get(rank), rank, isAPlaceEmpty(listed.get(rank), moved)))
                .toList();
    }

    private static boolean isAPlaceEmpty(Contact contact, List<Moved> moved) {
        return moved.stream().anyMatch(other -> other.contact().kind() == contact.kind() && other.isOff());
    }

    /** What was named before and is off has been taken off by the staff, and stays off. */
    private static Becomes named(KnownContact contact) {
        return contact.listed() || contact.inUse() ? Becomes.AS_IT_WAS : Becomes.BACK;
    }

    /** What the roster names no more, and what stands in the place of that where it now names another. */
    private boolean goes(KnownContact contact) {
        return contact.inUse()
                && (contact.listed() || isNoLongerNamed(contact.standsFor()) && namesAnother(contact.kind()));
    }

    private boolean isNoLongerNamed(@Nullable UUID place) {
        return known.stream()
                .anyMatch(contact -> contact.id().equals(place)
                        && contact.listed()
                        && rank(contact).isEmpty());
    }

    private boolean namesAnother(ContactPoint.Kind kind) {
        return listed.stream()
                .filter(contact -> contact.kind() == kind)
                .anyMatch(contact -> same(contact).filter(KnownContact::listed).isEmpty());
    }

    private Optional<Integer> rank(KnownContact contact) {
        return IntStream.range(0, listed.size())
                .boxed()
                .filter(rank -> same(listed.get(rank)).filter(contact::equals).isPresent())
                .findFirst();
    }

    /** One of them, where the same was on file in two ways of writing. */
    private Optional<KnownContact> same(Contact contact) {
        return known.stream()
                .filter(other -> other.isSameAs(contact))
                .max(Comparator.comparing(KnownContact::listed).thenComparing(KnownContact::inUse));
    }

    private static List<Contact> distinct(List<Contact> contacts) {
        List<Contact> distinct = new ArrayList<>();
        for (Contact contact : contacts) {
            if (distinct.stream().noneMatch(other -> other.reaches(contact.kind(), contact.value()))) {
                distinct.add(contact);
            }
        }
        return List.copyOf(distinct);
    }
}
