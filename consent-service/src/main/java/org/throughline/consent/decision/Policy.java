package org.throughline.consent.decision;

import java.util.Optional;
import org.throughline.consent.release.Regime;

/** The whole rule: label, deny what is denied to everybody, then ask the claimed basis; each item by itself. */
public final class Policy {
    /** Recorded with every decision: the same file, time and version give the same answer. */
    public static final String VERSION = "consent-3";

    private Policy() {}

    public static Judgement judge(Basis basis, Question question, CaseFile file, Circumstances circumstances) {
        return new Judgement(question.items().stream()
                .map(item -> judge(basis, item, question, file, circumstances))
                .toList());
    }

    private static Verdict judge(
            Basis basis, Item item, Question question, CaseFile file, Circumstances circumstances) {
        Optional<Regime> regime = Labels.regime(item, question, file, circumstances);
        if (regime.isEmpty()) {
            return Verdict.Withheld.because(item, Reason.INDETERMINATE);
        }
        Matter matter = new Matter(item, regime.get(), question, file, circumstances);
        return GlobalDenies.first(matter, basis).map(matter::withheld).orElseGet(() -> basis.rule()
                .judge(matter));
    }
}
