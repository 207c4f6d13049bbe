package org.throughline.directory.matching.http;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.matching.rule.Availability;
import org.throughline.directory.matching.rule.Criterion;
import org.throughline.directory.matching.rule.Finding;
import org.throughline.directory.matching.rule.Judgement;
import org.throughline.directory.matching.rule.Matches;

/**
 * The services that fit, best first; those that do not, with why; and, when none fits, what blocks.
 *
 * @param eligibleCount all that fit, also those beyond the limit
 */
record MatchesView(long eligibleCount, List<MatchView> eligible, List<MatchView> excluded, List<BlockerView> blockers) {

    /** One service, criterion by criterion. */
    record MatchView(
            UUID serviceId,
            String name,
            Availability availability,
            @Nullable Long straightLineMetres,
            List<ReasonView> reasons) {

        static MatchView of(Judgement judgement) {
            return new MatchView(
                    judgement.candidate().service(),
                    judgement.candidate().name(),
                    judgement.candidate().availability(),
                    judgement.straightLineMetres().isPresent()
                            ? Math.round(judgement.straightLineMetres().getAsDouble())
                            : null,
                    judgement.findings().stream().map(ReasonView::of).collect(Collectors.toList()));
        }
    }

    /** How the service stands to one criterion. */
    record ReasonView(Criterion criterion, Finding.Outcome outcome, String code, String message) {
        static ReasonView of(Finding finding) {
            return new ReasonView(finding.criterion(), finding.outcome(), finding.code(), finding.message());
        }
    }

    /** How many services one criterion excludes, and how many would fit without it. */
    record BlockerView(Criterion criterion, long excluded, long wouldRemain) {}

    static MatchesView of(Matches matches, int limit) {
        return new MatchesView(
                matches.eligible().size(),
                views(matches.eligible(), limit),
                views(matches.excluded(), limit),
                matches.blockers().stream()
                        .map(blocker -> new BlockerView(blocker.criterion(), blocker.excluded(), blocker.wouldRemain()))
                        .collect(Collectors.toList()));
    }

    private static List<MatchView> views(List<Judgement> judgements, int limit) {
        return judgements.stream().limit(limit).map(MatchView::of).collect(Collectors.toList());
    }
}
