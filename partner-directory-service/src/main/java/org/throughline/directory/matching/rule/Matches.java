package org.throughline.directory.matching.rule;

import java.util.List;

/**
 * The answer to a need.
 *
 * @param eligible the services that fit, best first
 * @param excluded the services that do not, those with the fewest blockers first
 * @param blockers when nobody is eligible: which criteria are to blame, the most promising to relax first; else empty
 * @param combinations when relaxing one criterion would give nobody: which ones would together; else empty
 */
public record Matches(
        List<Judgement> eligible, List<Judgement> excluded, List<Blocker> blockers, List<Combination> combinations) {

    public Matches {
        eligible = List.copyOf(eligible);
        excluded = List.copyOf(excluded);
        blockers = List.copyOf(blockers);
        combinations = List.copyOf(combinations);
    }
}
