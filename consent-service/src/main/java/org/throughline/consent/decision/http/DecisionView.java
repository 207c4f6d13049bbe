package org.throughline.consent.decision.http;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.decision.Decision;
import org.throughline.consent.decision.Failure;
import org.throughline.consent.decision.Hint;
import org.throughline.consent.decision.Obligation;
import org.throughline.consent.decision.Outcome;
import org.throughline.consent.decision.Policy;
import org.throughline.consent.decision.Reason;
import org.throughline.consent.decision.Support.ByEvidence;
import org.throughline.consent.decision.Support.ByRelease;
import org.throughline.consent.decision.Verdict;
import org.throughline.consent.decision.Verdict.Permitted;
import org.throughline.consent.decision.Verdict.Withheld;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceId;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Element;
import org.throughline.consent.release.Regime;

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
            @Nullable List<UUID> evidenceIds,
            @Nullable Regime regime,
            @Nullable Reason reason,
            @Nullable Set<Attestation> lacking,
            @Nullable List<FailureView> details) {
        static ItemView of(Verdict verdict, boolean told) {
            return verdict instanceof Permitted permit ? permitted(permit) : withheld((Withheld) verdict, told);
        }

        private static ItemView permitted(Permitted permit) {
            ByRelease release = permit.support() instanceof ByRelease by ? by : null;
            ByEvidence evidence = permit.support() instanceof ByEvidence by ? by : null;
            return new ItemView(
                    permit.item().category(),
                    permit.item().recordId(),
                    true,
                    release == null ? null : release.release().value(),
                    release == null ? null : release.version(),
                    evidence == null
                            ? null
                            : evidence.evidence().stream()
                                    .map(EvidenceId::value)
                                    .toList(),
                    permit.regime(),
                    null,
                    null,
                    null);
        }

        private static ItemView withheld(Withheld withheld, boolean told) {
            return new ItemView(
                    withheld.item().category(),
                    withheld.item().recordId(),
                    false,
                    null,
                    null,
                    null,
                    null,
                    told ? withheld.reason() : Reason.NOT_AVAILABLE,
                    told && !withheld.lacking().isEmpty() ? withheld.lacking() : null,
                    told ? withheld.failures().stream().map(FailureView::of).toList() : null);
        }
    }

    /** Why one release does not cover the item; the one that got furthest comes first. */
    record FailureView(UUID releaseId, Reason reason, @Nullable Set<Element> missing, @Nullable Hint hint) {
        static FailureView of(Failure failure) {
            return new FailureView(
                    failure.release().id().value(),
                    failure.reason(),
                    failure.missing().isEmpty() ? null : failure.missing(),
                    failure.hint());
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
                Policy.VERSION);
    }
}
