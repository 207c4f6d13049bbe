package org.throughline.referral.roster;

import java.util.Set;

/** The status column: empty in a whole list, {@code active} or {@code tobedeleted} in a delta. */
enum RowStatus {
    ACTIVE,
    LEAVING;

    private static final Set<String> CODES = Set.of("active", "tobedeleted");

    static RowStatus of(CsvRow row) {
        String value = row.text("status").orElse("active");
        if (!CODES.contains(value)) {
            row.refuse("status", FaultCode.UNKNOWN_CODE);
        }
        return value.equals("tobedeleted") ? LEAVING : ACTIVE;
    }
}
