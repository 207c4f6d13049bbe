package org.throughline.referral.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** demographics.csv, of which nothing but the birth date is read. */
final class BirthDateRows {

    static final Set<String> COLUMNS = Set.of("sourcedId", "status", "birthDate");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final UserRows users;
    private final LocalDate today;

    BirthDateRows(UserRows users, LocalDate today) {
        this.users = users;
        this.today = today;
    }

    void take(CsvRow row) {
        String id = row.required("sourcedId");
        RowStatus.of(row);
        Optional<LocalDate> date = row.date("birthDate");
        if (date.isPresent() && (date.get().isBefore(EARLIEST) || !date.get().isBefore(today))) {
            row.refuse("birthDate", FaultCode.MALFORMED_DATE);
        }
        if (!id.isEmpty() && users.find(id) == null) {
            row.refuse("sourcedId", FaultCode.UNKNOWN_REFERENCE);
        }
        if (row.isSound() && !ids.add(id)) {
            row.refuse("sourcedId", FaultCode.DUPLICATE_ID);
        }
        if (row.isSound()) {
            date.ifPresent(day -> dates.put(id, day));
        }
    }

    RosterStudent complete(RosterStudent student) {
        LocalDate day = dates.get(student.sourcedId());
        return day == null ? student : student.bornOn(day);
    }
}
