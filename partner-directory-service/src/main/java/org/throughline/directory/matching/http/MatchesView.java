package org.throughline.directory.matching.http;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;
import org.throughline.directory.matching.MatchServices;
import org.throughline.directory.matching.rule.Blocker;
import org.throughline.directory.matching.rule.Contribution;
import org.throughline.directory.matching.rule.Criterion;
import org.throughline.directory.matching.rule.Finding;
import org.throughline.directory.matching.rule.Judgement;
import org.throughline.directory.matching.rule.Matches;
import org.throughline.directory.matching.rule.ScoreCriterion;

/**
 * The services that fit, best first; those that do not, with why; and, when none fits, what blocks.
 *
 * @param eligibleCount all that fit, also those beyond the limit
 * @param weights by which those that fit are ordered
 */
record MatchesView(
        long eligibleCount,
        List<MatchView> eligible,
        List<MatchView> excluded,
        List<BlockerView> blockers,
        WeightsView weights) {

    /**
     * One service, criterion by criterion.
     *
     * @param agencyId the agency that its organization is, null when it is not linked
     * @param score orders those that fit; it is the sum of the contributions
     */
    record MatchView(
            UUID serviceId,
            String name,
            UUID organizationId,
            String organizationName,
            @Nullable UUID agencyId,
            Availability availability,
            @Nullable Long straightLineMetres,
            List<ReasonView> reasons,
            int score,
            List<ContributionView> contributions) {

        static MatchView of(Judgement judgement) {
            return new MatchView(
                    judgement.candidate().service(),
                    judgement.candidate().name(),
                    judgement.candidate().provider().organization(),
                    judgement.candidate().provider().organizationName(),
                    judgement.candidate().provider().agency(),
                    judgement.candidate().availability(),
                    judgement.straightLineMetres().isPresent()
                            ? Math.round(judgement.straightLineMetres().getAsDouble())
                            : null,
                    judgement.findings().stream().map(ReasonView::of).collect(Collectors.toList()),
                    judgement.score(),
                    judgement.contributions().stream().map(ContributionView::of).collect(Collectors.toList()));
        }
    }

    /** How the service stands to one criterion. */
    record ReasonView(Criterion criterion, Finding.Outcome outcome, String code, String message) {
        static ReasonView of(Finding finding) {
            return new ReasonView(finding.criterion(), finding.outcome(), finding.code(), finding.message());
        }
    }

    /** What one criterion adds to the score, of how much it could. */
    record ContributionView(ScoreCriterion criterion, int points, int of, String code, String message) {
        static ContributionView of(Contribution contribution) {
            return new ContributionView(
                    contribution.criterion(),
                    contribution.points(),
                    contribution.of(),
                    contribution.code(),
                    contribution.message());
        }
    }

    /** How many services one criterion excludes, how many would fit without it, and the best of those. */
    record BlockerView(Criterion criterion, long excluded, long wouldRemain, List<MatchView> wouldGive) {
        static BlockerView of(Blocker blocker) {
            return new BlockerView(
                    blocker.criterion(),
                    blocker.excluded(),
                    blocker.wouldRemain(),
                    blocker.wouldGive().stream().map(MatchView::of).collect(Collectors.toList()));
        }
    }

    static MatchesView of(MatchServices.Weighed found, int limit) {
        Matches matches = found.matches();
        return new MatchesView(
                matches.eligible().size(),
                views(matches.eligible(), limit),
                views(matches.excluded(), limit),
                matches.blockers().stream().map(BlockerView::of).collect(Collectors.toList()),
                WeightsView.of(found.weights()));
    }

    private static List<MatchView> views(List<Judgement> judgements, int limit) {
        return judgements.stream().limit(limit).map(MatchView::of).collect(Collectors.toList());
    }
}
