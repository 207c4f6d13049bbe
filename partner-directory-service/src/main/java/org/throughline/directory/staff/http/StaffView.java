package org.throughline.directory.staff.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.register.Entry;
import org.throughline.directory.staff.Departure;
import org.throughline.directory.staff.StaffMember;
import org.throughline.directory.staff.Work;

/**
 * A person who serves, or served.
 *
 * @param caseloadFree how many more students; absent when nobody said how many there may be
 */
record StaffView(
        UUID id,
        UUID organizationId,
        String name,
        @Nullable String personId,
        List<String> roles,
        List<String> languages,
        List<UUID> serviceIds,
        int caseload,
        @Nullable Integer caseloadMaximum,
        @Nullable Integer caseloadFree,
        @Nullable String school,
        LocalDate arrivedOn,
        @Nullable Departure departure) {

    static StaffView of(Entry<StaffMember> entry) {
        StaffMember member = entry.content();
        Work work = member.work();
        return new StaffView(
                entry.id(),
                member.organization().value(),
                member.name(),
                member.person(),
                List.copyOf(work.roles()),
                List.copyOf(work.languages()),
                List.copyOf(work.services()),
                work.caseload().students(),
                work.caseload().maximum(),
                work.caseload().free(),
                work.school(),
                member.arrivedOn(),
                member.departure());
    }
}
