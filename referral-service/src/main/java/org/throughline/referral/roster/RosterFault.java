package org.throughline.referral.roster;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, and where.
 *
 * @param file name in the archive; null for the archive itself
 * @param line where the row begins, counted from 1; null when the whole file is meant
 * @param column name from the header row; null when the whole row is meant
 */
public record RosterFault(@Nullable String file, @Nullable Long line, @Nullable String column, FaultCode code) {
    public RosterFault {
        Objects.requireNonNull(code);
    }

    static RosterFault archive(FaultCode code) {
        return new RosterFault(null, null, null, code);
    }

    static RosterFault file(String file, FaultCode code) {
        return new RosterFault(file, null, null, code);
    }
}
