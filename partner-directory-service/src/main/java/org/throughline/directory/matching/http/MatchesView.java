package org.throughline.directory.matching.http;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;
import org.throughline.directory.code.UnknownCode;
import org.throughline.directory.matching.MatchServices;
import org.throughline.directory.matching.rule.Blocker;
import org.throughline.directory.matching.rule.Combination;
import org.throughline.directory.matching.rule.Contribution;
import org.throughline.directory.matching.rule.Criterion;
import org.throughline.directory.matching.rule.Finding;
import org.throughline.directory.matching.rule.Judgement;
import org.throughline.directory.matching.rule.Matches;
import org.throughline.directory.matching.rule.ScoreCriterion;
import org.throughline.directory.search.Exactness;
import org.throughline.directory.search.TravelEstimate;
import org.throughline.directory.search.TravelMode;

/**
 * The services that fit, best first; those that do not, with why; and, when none fits, what blocks.
 *
 * @param eligibleCount all that fit, also those beyond the limit
 * @param combinations when relaxing no single criterion would give anybody: at most three that together would
 * @param wayBegins how exactly it is known where, for all ways that follow; absent where the request says the point
 * @param notInDirectory where nothing fits: of the codes that were asked for those that no service of the district has; else
 *     absent
 * @param weights by which those that fit are ordered
 */
record MatchesView(
        long eligibleCount,
        List<MatchView> eligible,
        List<MatchView> excluded,
        List<BlockerView> blockers,
        List<CombinationView> combinations,
        @Nullable Exactness wayBegins,
        @Nullable List<UnknownCode> notInDirectory,
        WeightsView weights) {

    /**
     * One service, criterion by criterion.
     *
     * @param agencyId the agency that its organization is, null when it is not linked
     * @param way an estimate, when a mode of travel was named and the place is published
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
            @Nullable TravelEstimate way,
            List<ReasonView> reasons,
            int score,
            List<ContributionView> contributions) {

        static MatchView of(Judgement judgement, @Nullable TravelMode mode) {
            Double metres = judgement.straightLineMetres().isPresent()
                    ? judgement.straightLineMetres().getAsDouble()
                    : null;
            return new MatchView(
                    judgement.candidate().service(),
                    judgement.candidate().name(),
                    judgement.candidate().provider().organization(),
                    judgement.candidate().provider().organizationName(),
                    judgement.candidate().provider().agency(),
                    judgement.candidate().availability(),
                    metres == null ? null : Math.round(metres),
                    TravelEstimate.of(mode, metres),
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
        static BlockerView of(Blocker blocker, @Nullable TravelMode mode) {
            return new BlockerView(
                    blocker.criterion(), blocker.excluded(), blocker.wouldRemain(), views(blocker.wouldGive(), mode));
        }
    }

    /** Criteria that would have to be relaxed at once, how many services would fit without them, and the best of those. */
    record CombinationView(List<Criterion> criteria, long wouldRemain, List<MatchView> wouldGive) {
        static CombinationView of(Combination combination, @Nullable TravelMode mode) {
            return new CombinationView(
                    combination.criteria(), combination.wouldRemain(), views(combination.wouldGive(), mode));
        }
    }

    static MatchesView of(
            MatchServices.Weighed found, int limit, @Nullable TravelMode mode, @Nullable Exactness wayBegins) {
        Matches matches = found.matches();
        return new MatchesView(
                matches.eligible().size(),
                views(first(matches.eligible(), limit), mode),
                views(first(matches.excluded(), limit), mode),
                matches.blockers().stream()
                        .map(blocker -> BlockerView.of(blocker, mode))
                        .collect(Collectors.toList()),
                matches.combinations().stream()
                        .map(combination -> CombinationView.of(combination, mode))
                        .collect(Collectors.toList()),
                wayBegins,
                found.unknown().orElse(null),
                WeightsView.of(found.weights()));
    }

    private static List<Judgement> first(List<Judgement> judgements, int limit) {
        return judgements.subList(0, Math.min(limit, judgements.size()));
    }

    private static List<MatchView> views(List<Judgement> judgements, @Nullable TravelMode mode) {
        return judgements.stream()
                .map(judgement -> MatchView.of(judgement, mode))
                .collect(Collectors.toList());
    }
}
