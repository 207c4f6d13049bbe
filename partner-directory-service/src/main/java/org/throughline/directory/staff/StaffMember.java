package org.throughline.directory.staff;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.DistrictOrganizationId;

/**
 * A person who serves at a partner, or in a group that a school runs itself.
 *
 * @param person the id of the person's account, when there is one
 * @param departure null while nobody knows of one
 */
public record StaffMember(
        DistrictOrganizationId organization,
        String name,
        @Nullable String person,
        Work work,
        LocalDate arrivedOn,
        @Nullable Departure departure) {

    /** The last day of who has not said when to leave. */
    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    public StaffMember {
        Objects.requireNonNull(organization);
        Objects.requireNonNull(name);
        Objects.requireNonNull(work);
        Objects.requireNonNull(arrivedOn);
    }

    LocalDate lastDay() {
        return departure == null ? OPEN_END : departure.lastDay();
    }

    /** @throws StaffRefused once the person has said to leave: what they did stays as it was, for who takes over */
    StaffMember changed(StaffMember by) {
        requireStaying();
        return new StaffMember(organization, by.name(), by.person(), by.work(), by.arrivedOn(), null);
    }

    /** @throws StaffRefused when it is known already, or before the arrival */
    StaffMember departing(Departure leaving) {
        requireStaying();
        if (leaving.lastDay().isBefore(arrivedOn)) {
            throw new StaffRefused(StaffRefused.Reason.BEFORE_ARRIVAL);
        }
        return new StaffMember(organization, name, person, work, arrivedOn, leaving);
    }

    private void requireStaying() {
        if (departure != null) {
            throw new StaffRefused(StaffRefused.Reason.DEPARTED);
        }
    }
}
