package org.throughline.consent.subject;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person's standing towards a student, as the district has it on file.
 *
 * @param evidence reference of the order, document or attestation; never its text
 * @param from first day, in the tenant's zone; null when always
 * @param until last day, in the tenant's zone; null when open
 */
public record RightsHolder(
        HolderId id,
        String relationship,
        Authority authority,
        @Nullable String evidence,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    public RightsHolder {
        requireNonNull(id, "id");
        requireNonNull(relationship, "relationship");
        requireNonNull(authority, "authority");
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
