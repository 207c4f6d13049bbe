package org.throughline.consent.decision;

import java.util.function.Function;

/** The exceptions of 34 CFR 99.31 are about education records: other laws' records do not leave by them. */
final class EducationRecords {
    private EducationRecords() {}

    static Verdict only(Matter matter, Function<Matter, Verdict> rule) {
        return matter.isEducationRecord()
                ? rule.apply(matter)
                : matter.withheld(Reason.ofAnother(matter.regime(), Reason.BASIS_CONDITIONS_NOT_MET));
    }
}
