package org.throughline.directory.matching.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hard filters first; then an order among those that remain: on site, an open place, the shorter way, the name. */
public final class MatchRule {

    private static final Comparator<Judgement> BEST_FIRST = Comparator.<Judgement>comparingInt(MatchRule::onSiteFirst)
            .thenComparingInt(judgement -> judgement.candidate().availability() == Availability.OPEN ? 0 : 1)
            .thenComparingDouble(judgement -> judgement.straightLineMetres().orElse(Double.MAX_VALUE))
            .thenComparing(judgement -> judgement.candidate().name())
            .thenComparing(judgement -> judgement.candidate().service());

    private static final Comparator<Judgement> FEWEST_BLOCKERS_FIRST = Comparator.<Judgement>comparingInt(
                    judgement -> judgement.blockers().size())
            .thenComparing(BEST_FIRST);

    private MatchRule() {}

    public static Matches match(Need need, Collection<Candidate> candidates) {
        List<Judgement> judgements =
                candidates.stream().map(candidate -> judge(need, candidate)).toList();
        List<Judgement> eligible = judgements.stream()
                .filter(Judgement::isEligible)
                .sorted(BEST_FIRST)
                .toList();
        List<Judgement> excluded = judgements.stream()
                .filter(judgement -> !judgement.isEligible())
                .sorted(FEWEST_BLOCKERS_FIRST)
                .toList();
        return new Matches(eligible, excluded, eligible.isEmpty() ? blockers(excluded) : List.of());
    }

    public static Judgement judge(Need need, Candidate candidate) {
        List<Finding> findings = Stream.of(Criterion.values())
                .map(criterion -> criterion.judge(need, candidate))
                .toList();
        OptionalDouble metres =
                need.near() == null ? OptionalDouble.empty() : straightLineMetres(need.near(), candidate);
        return new Judgement(candidate, findings, metres);
    }

    static OptionalDouble straightLineMetres(Point from, Candidate candidate) {
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
        return new Blocker(
                criterion,
                excluded.stream()
                        .filter(judgement -> judgement.blockers().contains(criterion))
                        .count(),
                excluded.stream()
                        .filter(judgement -> judgement.blockers().equals(Set.of(criterion)))
                        .count());
    }

    private static int onSiteFirst(Judgement judgement) {
        return judgement.findings().stream().anyMatch(finding -> finding.code().equals("ON_SITE")) ? 0 : 1;
    }
}
