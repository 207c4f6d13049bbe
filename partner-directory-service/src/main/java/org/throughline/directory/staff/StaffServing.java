package org.throughline.directory.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person arrived at a partner, serves otherwise than before, or stays after all. */
public record StaffServing(
        UUID staffId,
        UUID organizationId,
        List<UUID> serviceIds,
        List<String> roles,
        List<String> languages,
        int caseload,
        @Nullable Integer caseloadMaximum,
        LocalDate arrivedOn) {

    public static final String ARRIVED = "org.throughline.directory.staff.arrived.v1";
    /** That the person leaves was a mistake, or is not so any more. */
    public static final String DEPARTURE_WITHDRAWN = "org.throughline.directory.staff.departure-withdrawn.v1";

    public static final String CHANGED = "org.throughline.directory.staff.changed.v1";

    static StaffServing of(UUID id, StaffMember member) {
        Work work = member.work();
        return new StaffServing(
                id,
                member.organization().value(),
                List.copyOf(work.services()),
                List.copyOf(work.roles()),
                List.copyOf(work.languages()),
                work.caseload().students(),
                work.caseload().maximum(),
                member.arrivedOn());
    }
}
