package org.throughline.directory.staff;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.throughline.directory.Sorted;
import org.throughline.directory.register.Entry;

/**
 * Whom of the agency a district's record names: name, account, roles and languages are that one's.
 *
 * @param version of the agency's record that the district's has
 * @param competencies the agency says of the person
 * @param departed whether the record's departure is the agency's word
 */
public record KeptOnce(UUID id, long version, Set<String> competencies, boolean departed) {

    public KeptOnce {
        Objects.requireNonNull(id);
        competencies = Sorted.set(competencies);
    }

    static KeptOnce of(Entry<AgencyStaffMember> kept) {
        return new KeptOnce(
                kept.id(),
                kept.version(),
                kept.content().competencies(),
                kept.content().departure() != null);
    }

    /** The same where the departure is the district's own word. */
    KeptOnce departedHere() {
        return new KeptOnce(id, version, competencies, false);
    }

    boolean isBehind(Entry<AgencyStaffMember> kept) {
        return id.equals(kept.id()) && version < kept.version();
    }
}
