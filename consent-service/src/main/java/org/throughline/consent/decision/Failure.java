package org.throughline.consent.decision;

import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Element;
import org.throughline.consent.release.Release;

/** Where and why one release failed for one item, what it lacks when it is defective, and what to look into. */
public record Failure(Release release, Check failedAt, Reason reason, Set<Element> missing, @Nullable Hint hint) {
    /** The furthest first; among equals the latest signed. The id makes it the same answer every time. */
    static final Comparator<Failure> FURTHEST_FIRST = Comparator.comparing(Failure::failedAt)
            .thenComparing(failure -> failure.release().signedAt())
            .thenComparing(failure -> failure.release().id().value())
            .reversed();

    public Failure {
        missing = Collections.unmodifiableSet(new TreeSet<>(reason == Reason.DEFECTIVE ? missing : Set.of()));
    }
}
