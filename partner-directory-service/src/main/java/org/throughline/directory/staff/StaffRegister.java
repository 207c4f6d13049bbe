package org.throughline.directory.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.Register;
import org.throughline.directory.register.Selection;
import org.throughline.directory.register.Told;

/** The register of staff. */
final class StaffRegister {

    private static final String ORGANIZATION = "organization_id";
    private static final String ARRIVED_ON = "arrived_on";
    private static final String LAST_DAY = "last_day";

    private static final String AGENCY_STAFF = "agency_staff_id";
    private static final String AGENCY_STAFF_VERSION = "agency_staff_version";

    static final Register<StaffMember> REGISTER = new Register<>(
            "staff_member",
            StaffMember.class,
            List.of(
                    new Register.Column<>(
                            ORGANIZATION, member -> member.organization().value()),
                    new Register.Column<>(ARRIVED_ON, StaffMember::arrivedOn),
                    new Register.Column<>(LAST_DAY, StaffMember::lastDay),
                    new Register.Column<>("follows", StaffMember::follows),
                    new Register.Column<>(AGENCY_STAFF, StaffRegister::agencyStaff),
                    new Register.Column<>(AGENCY_STAFF_VERSION, StaffRegister::agencyStaffVersion)),
            StaffRegister::told);

    private StaffRegister() {}

    private static @Nullable UUID agencyStaff(StaffMember member) {
        KeptOnce named = member.keptOnce();
        return named == null ? null : named.id();
    }

    private static @Nullable Long agencyStaffVersion(StaffMember member) {
        KeptOnce named = member.keptOnce();
        return named == null ? null : named.version();
    }

    private static Told told(@Nullable StaffMember before, Entry<StaffMember> after) {
        Departure departure = after.content().departure();
        if (departure != null) {
            return new Told(StaffDeparted.TYPE, StaffDeparted.of(after.id(), after.content(), departure));
        }
        return new Told(serving(before), StaffServing.of(after.id(), after.content()));
    }

    private static String serving(@Nullable StaffMember before) {
        if (before == null) {
            return StaffServing.ARRIVED;
        }
        return before.departure() == null ? StaffServing.CHANGED : StaffServing.DEPARTURE_WITHDRAWN;
    }

    /** Of the person whom the agency keeps, at the organization. */
    static Selection of(UUID agencyStaff, DistrictOrganizationId organization) {
        return Selection.ALL.where(AGENCY_STAFF, agencyStaff).where(ORGANIZATION, organization.value());
    }

    static Selection matching(StaffQuery query) {
        return Selection.ALL
                .where(ORGANIZATION, query.organization())
                .until(ARRIVED_ON, query.presentOn())
                .from(LAST_DAY, query.presentOn());
    }
}
