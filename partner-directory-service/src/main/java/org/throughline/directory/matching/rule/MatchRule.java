package org.throughline.directory.matching.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.directory.GeoPoint;

/** Hard filters first; then the score orders those that remain, the shorter way and the name those of the same score. */
public final class MatchRule {

    static final int GIVEN_BY_RELAXING = 3;

    static final Comparator<Judgement> BEST_FIRST = Comparator.comparingInt(Judgement::score)
            .reversed()
            .thenComparingDouble(judgement -> judgement.straightLineMetres().orElse(Double.MAX_VALUE))
            .thenComparing(judgement -> judgement.candidate().name())
            .thenComparing(judgement -> judgement.candidate().service());

    private static final Comparator<Judgement> FEWEST_BLOCKERS_FIRST = Comparator.<Judgement>comparingInt(
                    judgement -> judgement.blockers().size())
            .thenComparing(BEST_FIRST);

    private MatchRule() {}

    public static Matches match(Need need, Weights weights, Collection<Candidate> candidates) {
        List<Judgement> judgements = candidates.stream()
                .map(candidate -> judge(need, weights, candidate))
                .toList();
        List<Judgement> eligible = judgements.stream()
                .filter(Judgement::isEligible)
                .sorted(BEST_FIRST)
                .toList();
        List<Judgement> excluded = judgements.stream()
                .filter(judgement -> !judgement.isEligible())
                .sorted(FEWEST_BLOCKERS_FIRST)
                .toList();
        return eligible.isEmpty()
                ? new Matches(eligible, excluded, blockers(excluded), Combinations.of(excluded))
                : new Matches(eligible, excluded, List.of(), List.of());
    }

    public static Judgement judge(Need need, Weights weights, Candidate candidate) {
        List<Finding> findings = Stream.of(Criterion.values())
                .map(criterion -> criterion.judge(need, candidate))
                .toList();
        OptionalDouble metres =
                need.near() == null ? OptionalDouble.empty() : straightLineMetres(need.near(), candidate);
        List<Contribution> contributions = Stream.of(ScoreCriterion.values())
                .filter(criterion -> criterion.countsFor(need))
                .map(criterion -> criterion.judge(need, candidate, metres, weights.of(criterion)))
                .toList();
        return Judgement.of(candidate, findings, contributions, metres);
    }

    static OptionalDouble straightLineMetres(GeoPoint from, Candidate candidate) {
        return candidate.sites().stream()
                .mapToDouble(from::straightLineMetresTo)
                .min();
    }

    private static List<Blocker> blockers(List<Judgement> excluded) {
        return Stream.of(Criterion.values())
                .map(criterion -> blocker(criterion, excluded))
                .filter(blocker -> blocker.excluded() > 0)
                .sorted(Comparator.comparingLong(Blocker::wouldRemain)
                        .thenComparingLong(Blocker::excluded)
                        .reversed())
                .collect(Collectors.toList());
    }

    private static Blocker blocker(Criterion criterion, List<Judgement> excluded) {
        List<Judgement> byThisAlone = excluded.stream()
                .filter(judgement -> judgement.blockers().equals(Set.of(criterion)))
                .sorted(BEST_FIRST)
                .toList();
        return new Blocker(
                criterion,
                excluded.stream()
                        .filter(judgement -> judgement.blockers().contains(criterion))
                        .count(),
                byThisAlone.size(),
                byThisAlone.stream().limit(GIVEN_BY_RELAXING).toList());
    }
}
