package org.throughline.directory.matching.rule;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One service judged against one need: the hard criteria first, and apart from them what its score is made of.
 *
 * @param contributions what each criterion adds, also for a service that does not fit
 */
public record Judgement(
        Candidate candidate,
        List<Finding> findings,
        List<Contribution> contributions,
        OptionalDouble straightLineMetres) {

    public Judgement {
        Objects.requireNonNull(candidate);
        Objects.requireNonNull(straightLineMetres);
        findings = List.copyOf(findings);
        contributions = List.copyOf(contributions);
    }

    public int score() {
        return contributions.stream().mapToInt(Contribution::points).sum();
    }

    public boolean isEligible() {
        return findings.stream().noneMatch(Finding::excludes);
    }

    /** The criteria that exclude the service; empty when it is eligible. */
    public Set<Criterion> blockers() {
        return findings.stream()
                .filter(Finding::excludes)
                .map(Finding::criterion)
                .collect(Collectors.toUnmodifiableSet());
    }
}
