package org.throughline.directory.matching.rule;

import java.util.List;

/**
 * Criteria that would all have to be relaxed at once for somebody to be eligible, where no single one would do.
 *
 * @param criteria in their own order
 * @param wouldRemain how many services would be eligible if exactly these were relaxed
 * @param wouldGive the best of those
 */
public record Combination(List<Criterion> criteria, long wouldRemain, List<Judgement> wouldGive) {

    public Combination {
        criteria = List.copyOf(criteria);
        wouldGive = List.copyOf(wouldGive);
    }
}
