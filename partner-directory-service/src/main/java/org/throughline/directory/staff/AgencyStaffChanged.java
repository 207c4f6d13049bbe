package org.throughline.directory.staff;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency keeps a person for all districts, or says something else of one; no name. Whom it touches in a district, that district's
 * records tell.
 */
public record AgencyStaffChanged(UUID agencyStaffId, UUID agencyId, Act act) {

    public static final String TYPE = "org.throughline.directory.agency-staff.changed.v1";

    /** What became of the person. */
    public enum Act {
        ADDED,
        CHANGED,
        /** The departure is known. */
        DEPARTED,
        /** The departure was taken back. */
        STAYS,
        /** The agency that stands in the place of the one before has the person now. */
        SUCCEEDED
    }

    public AgencyStaffChanged {
        Objects.requireNonNull(agencyStaffId);
        Objects.requireNonNull(agencyId);
        Objects.requireNonNull(act);
    }

    static AgencyStaffChanged of(UUID id, @Nullable AgencyStaffMember before, AgencyStaffMember after) {
        return new AgencyStaffChanged(id, after.agency().value(), act(before, after));
    }

    private static Act act(@Nullable AgencyStaffMember before, AgencyStaffMember after) {
        if (before == null) {
            return Act.ADDED;
        }
        if (!before.agency().equals(after.agency())) {
            return Act.SUCCEEDED;
        }
        if (after.departure() != null) {
            return Act.DEPARTED;
        }
        return before.departure() == null ? Act.CHANGED : Act.STAYS;
    }
}
