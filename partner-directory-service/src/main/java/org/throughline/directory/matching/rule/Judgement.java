package org.throughline.directory.matching.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One service judged against one need: the hard criteria first, and apart from them what its score is made of. What blocks and
 * what it scores are gathered once: hundreds are compared by both.
 *
 * @param contributions what each criterion adds, also for a service that does not fit
 * @param blockers the criteria that exclude the service; empty when it is eligible
 */
public record Judgement(
        Candidate candidate,
        List<Finding> findings,
        List<Contribution> contributions,
        OptionalDouble straightLineMetres,
        Set<Criterion> blockers,
        int score) {

    public Judgement {
        Objects.requireNonNull(candidate);
        Objects.requireNonNull(straightLineMetres);
        findings = List.copyOf(findings);
        contributions = List.copyOf(contributions);
        blockers = Set.copyOf(blockers);
    }

    static Judgement of(
            Candidate candidate, List<Finding> findings, List<Contribution> contributions, OptionalDouble metres) {
        return new Judgement(candidate, findings, contributions, metres, excluding(findings), total(contributions));
    }

    private static Set<Criterion> excluding(List<Finding> findings) {
        Set<Criterion> excluding = EnumSet.noneOf(Criterion.class);
        for (Finding finding : findings) {
            if (finding.excludes()) {
                excluding.add(finding.criterion());
            }
        }
        return excluding;
    }

    private static int total(List<Contribution> contributions) {
        return contributions.stream().mapToInt(Contribution::points).sum();
    }

    public boolean isEligible() {
        return blockers.isEmpty();
    }
}
