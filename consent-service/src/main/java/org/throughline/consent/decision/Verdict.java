package org.throughline.consent.decision;

import java.util.List;
import org.throughline.consent.release.ReleaseId;

/** The answer for one item. */
public sealed interface Verdict {
    Item item();

    /** This one release covers the whole item. */
    record Permitted(Item item, ReleaseId release, long releaseVersion) implements Verdict {}

    /** No single release covers it; the failures come furthest first. */
    record Withheld(Item item, Reason reason, List<Failure> failures) implements Verdict {
        public Withheld {
            failures = List.copyOf(failures);
        }
    }
}
