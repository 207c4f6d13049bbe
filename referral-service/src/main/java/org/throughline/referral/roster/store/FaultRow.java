package org.throughline.referral.roster.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.roster.RosterFault;

/** A fault as a row of a JSON record set. */
record FaultRow(
        int number,
        @Nullable String file,
        @Nullable Long line,
        @JsonProperty("column_name") @Nullable String column,
        String code) {

    static List<FaultRow> of(List<RosterFault> faults) {
        return IntStream.range(0, faults.size())
                .mapToObj(number -> of(number, faults.get(number)))
                .toList();
    }

    private static FaultRow of(int number, RosterFault fault) {
        return new FaultRow(
                number, fault.file(), fault.line(), fault.column(), fault.code().name());
    }
}
