package org.throughline.directory.matching.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The smallest combinations of criteria that would have to be relaxed at once: those of the services that the fewest exclude.
 * No part of one would give anybody, since nobody is excluded by fewer.
 */
final class Combinations {

    private static final int SHOWN = 3;

    private static final Comparator<Combination> MOST_PROMISING_FIRST = Comparator.comparingLong(
                    Combination::wouldRemain)
            .reversed()
            .thenComparing(combination -> combination.wouldGive().get(0), MatchRule.BEST_FIRST);

    private Combinations() {}

    /** Empty where relaxing one criterion is enough. */
    static List<Combination> of(Collection<Judgement> excluded) {
        int fewest = excluded.stream()
                .mapToInt(judgement -> judgement.blockers().size())
                .min()
                .orElse(0);
        if (fewest < 2) {
            return List.of();
        }
        Map<Set<Criterion>, List<Judgement>> together = excluded.stream()
                .filter(judgement -> judgement.blockers().size() == fewest)
                .collect(Collectors.groupingBy(Judgement::blockers));
        return together.entrySet().stream()
                .map(found -> combination(found.getKey(), found.getValue()))
                .sorted(MOST_PROMISING_FIRST)
                .limit(SHOWN)
                .toList();
    }

    private static Combination combination(Set<Criterion> criteria, List<Judgement> excluded) {
        return new Combination(
                criteria.stream().sorted().toList(),
                excluded.size(),
                excluded.stream()
                        .sorted(MatchRule.BEST_FIRST)
                        .limit(MatchRule.GIVEN_BY_RELAXING)
                        .toList());
    }
}
