package org.throughline.directory.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A person leaves a partner: the services named here need somebody else, and their students a transition. */
public record StaffDeparted(
        UUID staffId, UUID organizationId, List<UUID> serviceIds, LocalDate lastDay, Departure.Reason reason) {

    public static final String TYPE = "org.throughline.directory.staff.departed.v1";

    static StaffDeparted of(UUID id, StaffMember member, Departure departure) {
        return new StaffDeparted(
                id,
                member.organization().value(),
                List.copyOf(member.work().services()),
                departure.lastDay(),
                departure.reason());
    }
}
