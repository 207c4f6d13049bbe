package org.throughline.directory.assessment.http;

import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.assessment.SchoolYear;
import org.throughline.kit.problem.ProblemException;

/** The school year that a request names as its period. */
final class AskedYear {

    /** As the API document says it. */
    static final String FORM = "^\\d{4}-\\d{4}$";

    static final String DESCRIPTION = "The school year that is counted, such as 2026-2027.";

    private AskedYear() {}

    /** Fails with 422 where it is none, and says how the one is written that is likely meant. */
    static SchoolYear read(String period) {
        return SchoolYear.named(period).orElseThrow(() -> refused(period));
    }

    /** Null where none is asked for. */
    static @Nullable SchoolYear readIfGiven(@Nullable String period) {
        return period == null ? null : read(period);
    }

    private static ProblemException refused(String period) {
        String right = SchoolYear.meant(period)
                .map(year -> "It is a school year, written " + year + ".")
                .orElse("It is a school year, such as 2026-2027.");
        return Invalid.at("?period", "NOT_A_SCHOOL_YEAR", right);
    }
}
