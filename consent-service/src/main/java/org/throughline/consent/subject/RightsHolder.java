package org.throughline.consent.subject;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's standing towards a student, as the district has it on file.
 *
 * @param evidence reference of the order, document or attestation; never its text
 * @param from first day, in the tenant's zone; null when always
 * @param until last day, in the tenant's zone; null when open
 * @param retiredContacts ids of the ways to reach this person that the district has taken off its file
 */
public record RightsHolder(
        HolderId id,
        String relationship,
        Authority authority,
        @Nullable String evidence,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Set<UUID> retiredContacts) {
    public RightsHolder {
        requireNonNull(id, "id");
        requireNonNull(relationship, "relationship");
        requireNonNull(authority, "authority");
        retiredContacts = Set.copyOf(retiredContacts);
    }

    boolean holdsRightsOn(LocalDate day) {
        return authority.givesRights(evidence != null) && !isBefore(day) && !isOver(day);
    }

    private boolean isBefore(LocalDate day) {
        return from != null && day.isBefore(from);
    }

    private boolean isOver(LocalDate day) {
        return until != null && day.isAfter(until);
    }
}
