package org.throughline.directory.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.Register;
import org.throughline.directory.register.Selection;
import org.throughline.directory.register.Told;

/** The register of staff. */
final class StaffRegister {

    private static final String ORGANIZATION = "organization_id";
    private static final String LAST_DAY = "last_day";

    static final Register<StaffMember> REGISTER = new Register<>(
            "staff_member",
            StaffMember.class,
            List.of(
                    new Register.Column<>(
                            ORGANIZATION, member -> member.organization().value()),
                    new Register.Column<>(LAST_DAY, StaffMember::lastDay)),
            StaffRegister::told);

    private StaffRegister() {}

    private static Told told(@Nullable StaffMember before, Entry<StaffMember> after) {
        Departure departure = after.content().departure();
        if (departure != null) {
            return new Told(StaffDeparted.TYPE, StaffDeparted.of(after.id(), after.content(), departure));
        }
        return new Told(
                before == null ? StaffServing.ARRIVED : StaffServing.CHANGED,
                StaffServing.of(after.id(), after.content()));
    }

    static Selection matching(StaffQuery query) {
        return Selection.ALL.where(ORGANIZATION, query.organization()).from(LAST_DAY, query.presentOn());
    }
}
