package org.throughline.consent.subject;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A student as far as rights are concerned: rights are the parents' until 18, then the student's (99.5(a)). */
public record Subject(StudentId id, LocalDate birthDate, List<RightsHolder> holders) {
    private static final int AGE_OF_MAJORITY = 18;

    public Subject {
        requireNonNull(id, "id");
        requireNonNull(birthDate, "birthDate");
        holders = List.copyOf(holders);
    }

    /** Of whom nothing is on file: nobody may sign, and nothing once signed counts (fail closed). */
    public static Subject unknown(StudentId id) {
        return new Subject(id, LocalDate.MAX.minusYears(AGE_OF_MAJORITY + 1), List.of());
    }

    /** Whether this person's signature counts at that moment. */
    public boolean mayBeSignedForBy(HolderId signer, Instant at, ZoneId zone) {
        if (isStudent(signer) && isOfAge(at, zone)) {
            return true;
        }
        LocalDate day = LocalDate.ofInstant(at, zone);
        return holders.stream()
                .filter(holder -> holder.id().equals(signer))
                .filter(holder -> holder.authority().isStudents() || !isOfAge(at, zone))
                .anyMatch(holder -> holder.holdsRightsOn(day));
    }

    /** By what this person holds the rights at that moment; empty for who holds none. */
    public Optional<Authority> authorityOf(HolderId person, Instant at, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return holders.stream()
                .filter(holder -> holder.id().equals(person) && holder.holdsRightsOn(day))
                .map(RightsHolder::authority)
                .findFirst();
    }

    /** Whether the district has taken this way to reach the person off its file. */
    public boolean hasRetired(HolderId person, UUID contact) {
        return holders.stream()
                .anyMatch(holder ->
                        holder.id().equals(person) && holder.retiredContacts().contains(contact));
    }

    /** Whether what this person signed lapsed because the rights have passed to the student. */
    public boolean rightsPassedFrom(HolderId signer, Instant at, ZoneId zone) {
        return !isStudent(signer) && isOfAge(at, zone);
    }

    /** In whole years; negative of whom nothing is on file. */
    public int ageAt(Instant at, ZoneId zone) {
        return Period.between(birthDate, LocalDate.ofInstant(at, zone)).getYears();
    }

    /** From local midnight of the eighteenth birthday. */
    public boolean isOfAge(Instant at, ZoneId zone) {
        return !at.isBefore(majority(zone));
    }

    Instant majority(ZoneId zone) {
        return birthday(AGE_OF_MAJORITY).atStartOfDay(zone).toInstant();
    }

    /** Who was born on February 29 has the birthday on March 1 of a common year. */
    private LocalDate birthday(int age) {
        LocalDate sameDate = birthDate.plusYears(age);
        return sameDate.getDayOfMonth() == birthDate.getDayOfMonth() ? sameDate : sameDate.plusDays(1);
    }

    private boolean isStudent(HolderId signer) {
        return signer.equals(HolderId.of(id))
                || holders.stream()
                        .anyMatch(holder ->
                                holder.id().equals(signer) && holder.authority().isStudents());
    }
}
