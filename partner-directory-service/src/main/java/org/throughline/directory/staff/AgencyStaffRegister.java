package org.throughline.directory.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.register.Register;
import org.throughline.directory.register.Selection;
import org.throughline.directory.register.Told;

/** The register of agencies' people. Its facts lie with the agency; whom a change touches in a district, that district's record tells. */
final class AgencyStaffRegister {

    private static final String AGENCY = "agency_id";
    private static final String ARRIVED_ON = "arrived_on";
    private static final String LAST_DAY = "last_day";

    static final Register<AgencyStaffMember> REGISTER = new Register<>(
            "agency_staff_member",
            AgencyStaffMember.class,
            List.of(
                    new Register.Column<>(AGENCY, member -> member.agency().value()),
                    new Register.Column<>(ARRIVED_ON, AgencyStaffMember::arrivedOn),
                    new Register.Column<>(LAST_DAY, AgencyStaffMember::lastDay)),
            (before, after) ->
                    new Told(AgencyStaffChanged.TYPE, AgencyStaffChanged.of(after.id(), before, after.content())));

    private AgencyStaffRegister() {}

    static Selection of(AgencyId agency, @Nullable LocalDate presentOn) {
        return Selection.ALL
                .where(AGENCY, agency.value())
                .until(ARRIVED_ON, presentOn)
                .from(LAST_DAY, presentOn);
    }
}
