package org.throughline.referral.family;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.ContactEntry.Standing;
import org.throughline.referral.family.ContactNotice.News;
import org.throughline.referral.family.ContactOutcome.Changed;
import org.throughline.referral.family.ContactOutcome.Refused;

/**
 * Every way to reach one guardian, those off the file too. Whatever the staff changes is told to each way that was in use
 * before: a family that did not ask for it hears of it, and no roster of yesterday's undoes it.
 *
 * @param language in which the guardian reads
 */
public record ContactFile(GuardianId guardian, String language, List<ContactEntry> entries) {
    public ContactFile {
        Objects.requireNonNull(guardian);
        Objects.requireNonNull(language);
        entries = List.copyOf(entries);
    }

    public Optional<ContactEntry> entry(UUID id) {
        return entries.stream().filter(entry -> entry.point().id().equals(id)).findFirst();
    }

    /** One more, after the others. */
    ContactOutcome add(ContactPoint.Kind kind, NewContact wanted) {
        Optional<ContactEntry> known = known(kind, wanted.value());
        if (known.filter(ContactEntry::isInUse).isPresent()) {
            return new Refused(ContactProblem.CONTACT_ON_FILE);
        }
        ContactEntry added = filed(kind, wanted, known, null);
        return new Changed(added.point().id(), List.of(added), toldOfAnother(null));
    }

    /** Another of its kind in its place. */
    ContactOutcome replace(ContactEntry old, NewContact wanted) {
        if (!old.isInUse()) {
            return new Refused(ContactProblem.CONTACT_NOT_IN_USE);
        }
        ContactPoint.Kind kind = old.point().kind();
        Optional<ContactEntry> known = known(kind, wanted.value());
        if (known.filter(ContactEntry::isInUse).isPresent()) {
            return new Refused(ContactProblem.CONTACT_ON_FILE);
        }
        ContactEntry added = filed(kind, wanted, known, old);
        return new Changed(
                added.point().id(),
                List.of(old.retired(wanted.word()), added),
                Stream.concat(Stream.of(old.notice(News.REMOVED, language)), toldOfAnother(old).stream())
                        .toList());
    }

    /** Nothing in its place. */
    ContactOutcome retire(ContactEntry old, StaffWord word) {
        return old.isInUse()
                ? new Changed(old.point().id(), List.of(old.retired(word)), List.of(old.notice(News.REMOVED, language)))
                : new Refused(ContactProblem.CONTACT_NOT_IN_USE);
    }

    /** One that was on file before comes back under its own id, and is as new. */
    private ContactEntry filed(
            ContactPoint.Kind kind, NewContact wanted, Optional<ContactEntry> known, @Nullable ContactEntry old) {
        StaffWord word = wanted.word();
        boolean listed = known.map(entry -> entry.standing().listed()).orElse(false);
        UUID standsFor = listed || old == null ? null : old.place();
        return new ContactEntry(
                new ContactPoint(
                        known.map(entry -> entry.point().id()).orElse(wanted.id()),
                        kind,
                        known.map(entry -> entry.point().value()).orElse(wanted.value()),
                        word.at(),
                        word.person(),
                        null),
                guardian,
                known.map(ContactEntry::version).orElse(1L),
                new Standing(old == null ? afterAll() : old.standing().rank(), listed, standsFor),
                word.howLearned(),
                old == null ? null : old.point().id(),
                null);
    }

    private List<ContactNotice> toldOfAnother(@Nullable ContactEntry gone) {
        return entries.stream()
                .filter(entry -> entry.isInUse() && !entry.equals(gone))
                .map(entry -> entry.notice(News.ADDED, language))
                .toList();
    }

    /** The one in use where the same was on file in two ways of writing. */
    private Optional<ContactEntry> known(ContactPoint.Kind kind, String value) {
        return entries.stream()
                .filter(entry -> entry.reaches(kind, value))
                .max(Comparator.comparing(ContactEntry::isInUse));
    }

    private int afterAll() {
        return entries.stream().mapToInt(entry -> entry.standing().rank()).max().orElse(-1) + 1;
    }
}
