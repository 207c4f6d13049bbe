package org.throughline.directory.staff.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.register.Entry;
import org.throughline.directory.staff.Departure;
import org.throughline.directory.staff.KeptOnce;
import org.throughline.directory.staff.StaffMember;
import org.throughline.directory.staff.Work;

/**
 * A person who serves, or served.
 *
 * @param agencyStaffMember whom the agency keeps for all districts: name, account, roles, languages and competencies are that one's
 * @param competencies what the agency says of that one
 * @param caseloadFree how many more students; absent when nobody said how many there may be
 */
record StaffView(
        UUID id,
        UUID organizationId,
        @Nullable UUID agencyStaffMember,
        String name,
        @Nullable String personId,
        List<String> roles,
        List<String> languages,
        @Nullable List<String> competencies,
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
        KeptOnce named = member.keptOnce();
        return new StaffView(
                entry.id(),
                member.organization().value(),
                named == null ? null : named.id(),
                member.name(),
                member.person(),
                List.copyOf(work.roles()),
                List.copyOf(work.languages()),
                named == null ? null : List.copyOf(named.competencies()),
                List.copyOf(work.services()),
                work.caseload().students(),
                work.caseload().maximum(),
                work.caseload().free(),
                work.school(),
                member.arrivedOn(),
                member.departure());
    }
}
