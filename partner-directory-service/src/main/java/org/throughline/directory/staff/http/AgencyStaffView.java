package org.throughline.directory.staff.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.register.Entry;
import org.throughline.directory.staff.AgencyStaffMember;
import org.throughline.directory.staff.Departure;

/** A person of the agency. */
record AgencyStaffView(
        UUID id,
        UUID agencyId,
        String name,
        @Nullable String personId,
        List<String> roles,
        List<String> languages,
        List<String> competencies,
        LocalDate arrivedOn,
        @Nullable Departure departure) {

    static AgencyStaffView of(Entry<AgencyStaffMember> entry) {
        AgencyStaffMember member = entry.content();
        return new AgencyStaffView(
                entry.id(),
                member.agency().value(),
                member.person().name(),
                member.person().account(),
                List.copyOf(member.roles()),
                List.copyOf(member.languages()),
                List.copyOf(member.competencies()),
                member.arrivedOn(),
                member.departure());
    }
}
