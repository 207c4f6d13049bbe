package org.throughline.directory.matching.rule;

import java.util.List;
import java.util.Objects;

/**
 * What one criterion costs when nobody is eligible.
 *
 * @param excluded how many services it excludes
 * @param wouldRemain how many services would be eligible if only this criterion were relaxed
 * @param wouldGive the best of those
 */
public record Blocker(Criterion criterion, long excluded, long wouldRemain, List<Judgement> wouldGive) {

    public Blocker {
        Objects.requireNonNull(criterion);
        wouldGive = List.copyOf(wouldGive);
    }
}
