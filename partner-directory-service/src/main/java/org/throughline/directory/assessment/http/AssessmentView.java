package org.throughline.directory.assessment.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.assessment.AssessmentHeader;
import org.throughline.directory.assessment.NeedsAssessment;
import org.throughline.directory.assessment.Withdrawal;

/**
 * What was counted, and when.
 *
 * @param version counts the assessments of the period from 1
 * @param withdrawal absent as long as it counts
 */
record AssessmentView(
        UUID id,
        String period,
        int version,
        String recordedBy,
        Instant recordedAt,
        @Nullable WithdrawalView withdrawal,
        List<NeedsRequest.CountDocument> counts) {

    /** That it was a mistake: no map is drawn of it any more. */
    record WithdrawalView(String reason, String withdrawnBy, Instant withdrawnAt) {
        static @Nullable WithdrawalView of(AssessmentHeader header) {
            Withdrawal withdrawal = header.withdrawal();
            return withdrawal == null
                    ? null
                    : new WithdrawalView(withdrawal.reason(), withdrawal.by(), withdrawal.at());
        }
    }

    /**
     * An assessment without its counts.
     *
     * @param withdrawal absent as long as it counts
     */
    record HeaderView(
            UUID id,
            String period,
            int version,
            String recordedBy,
            Instant recordedAt,
            @Nullable WithdrawalView withdrawal) {
        static HeaderView of(AssessmentHeader header) {
            return new HeaderView(
                    header.id(),
                    header.period(),
                    header.version(),
                    header.recordedBy(),
                    header.recordedAt(),
                    WithdrawalView.of(header));
        }
    }

    static AssessmentView of(NeedsAssessment assessment) {
        AssessmentHeader header = assessment.header();
        return new AssessmentView(
                header.id(),
                header.period(),
                header.version(),
                header.recordedBy(),
                header.recordedAt(),
                WithdrawalView.of(header),
                assessment.counts().stream().map(NeedsRequest.CountDocument::of).toList());
    }
}
