package org.throughline.consent.decision;

import java.util.Set;
import java.util.function.Function;
import org.throughline.consent.release.Regime;

/** Whose law's records a basis is about: those of another law do not leave by it. */
record Reach(Set<Regime> laws) {
    /** The exceptions of 34 CFR 99.31 are about education records. */
    static final Reach EDUCATION_RECORDS = new Reach(Set.of(Regime.FERPA));

    /** Part 2 records and psychotherapy notes have orders and reports of their own kind. */
    static final Reach GENERAL_RECORDS = new Reach(Set.of(Regime.FERPA, Regime.HIPAA));

    Verdict judge(Matter matter, Function<Matter, Verdict> rule) {
        return laws.contains(matter.regime())
                ? rule.apply(matter)
                : matter.withheld(Reason.ofAnother(matter.regime(), Reason.BASIS_CONDITIONS_NOT_MET));
    }
}
