package org.throughline.consent.decision.http;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.decision.ConsentBasis;
import org.throughline.consent.decision.Decision;
import org.throughline.consent.decision.Failure;
import org.throughline.consent.decision.Obligation;
import org.throughline.consent.decision.Outcome;
import org.throughline.consent.decision.Reason;
import org.throughline.consent.decision.Verdict;
import org.throughline.consent.decision.Verdict.Permitted;
import org.throughline.consent.decision.Verdict.Withheld;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Element;

/**
 * An answer.
 *
 * @param validUntil absent while a deferred decision permits nothing yet
 */
record DecisionView(
        UUID decisionId,
        UUID subjectId,
        Outcome outcome,
        @Nullable Reason reason,
        List<ItemView> items,
        Set<Obligation> obligations,
        @Nullable Instant validUntil,
        String policyVersion) {

    /** The answer for one item, in the order of the request. */
    record ItemView(
            Category category,
            @Nullable String recordId,
            boolean permitted,
            @Nullable UUID releaseId,
            @Nullable Long releaseVersion,
            @Nullable Reason reason,
            @Nullable List<FailureView> details) {
        static ItemView of(Verdict verdict, boolean told) {
            if (verdict instanceof Permitted permit) {
                return new ItemView(
                        permit.item().category(),
                        permit.item().recordId(),
                        true,
                        permit.release().value(),
                        permit.releaseVersion(),
                        null,
                        null);
            }
            Withheld withheld = (Withheld) verdict;
            return new ItemView(
                    withheld.item().category(),
                    withheld.item().recordId(),
                    false,
                    null,
                    null,
                    told ? withheld.reason() : Reason.NOT_AVAILABLE,
                    told ? withheld.failures().stream().map(FailureView::of).toList() : null);
        }
    }

    /** Why one release does not cover the item; the one that got furthest comes first. */
    record FailureView(UUID releaseId, Reason reason, @Nullable Set<Element> missing) {
        static FailureView of(Failure failure) {
            return new FailureView(
                    failure.release().id().value(),
                    failure.reason(),
                    failure.missing().isEmpty() ? null : failure.missing());
        }
    }

    /** @param told whether the asker may know reasons */
    static DecisionView of(Decision decision, boolean told) {
        Reason reason = decision.judgement().reason().orElse(null);
        return new DecisionView(
                decision.id().value(),
                decision.student().value(),
                decision.judgement().outcome(),
                reason == null || told ? reason : Reason.NOT_AVAILABLE,
                decision.judgement().verdicts().stream()
                        .map(verdict -> ItemView.of(verdict, told))
                        .toList(),
                decision.judgement().obligations(),
                decision.validUntil(),
                ConsentBasis.POLICY_VERSION);
    }
}
