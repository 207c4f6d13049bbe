package org.throughline.consent.decision;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.decision.Support.ByRelease;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.release.Regime;
import org.throughline.consent.release.ReleaseId;

/** The answer for one item. */
public sealed interface Verdict {
    Item item();

    /** It may leave, for this, and with these obligations besides those of every permit. */
    record Permitted(Item item, Regime regime, Support support, Set<Obligation> owed) implements Verdict {
        public Permitted {
            owed = Collections.unmodifiableSet(
                    owed.isEmpty() ? EnumSet.noneOf(Obligation.class) : EnumSet.copyOf(owed));
        }

        /** With consent to an education record (34 CFR 99.30(c), 99.33(d)). */
        public Permitted(Item item, ReleaseId release, long releaseVersion) {
            this(
                    item,
                    Regime.FERPA,
                    new ByRelease(release, releaseVersion),
                    Set.of(Obligation.COPY, Obligation.N_FERPA));
        }

        static Permitted on(Matter matter, EvidenceRecord evidence, Set<Obligation> owed) {
            return new Permitted(matter.item(), matter.regime(), Support.ByEvidence.of(evidence), owed);
        }

        /** Null when it rests on evidence. */
        public @Nullable ReleaseId release() {
            return support instanceof ByRelease by ? by.release() : null;
        }
    }

    /**
     * It stays.
     *
     * @param failures for consent: why each release does not cover it, furthest first
     * @param lacking what the author of the best record does not answer for
     */
    record Withheld(Item item, Reason reason, List<Failure> failures, Set<Attestation> lacking) implements Verdict {
        public Withheld {
            failures = List.copyOf(failures);
            lacking = Collections.unmodifiableSet(new TreeSet<>(lacking));
        }

        static Withheld because(Item item, Reason reason) {
            return new Withheld(item, reason, List.of(), Set.of());
        }
    }
}
