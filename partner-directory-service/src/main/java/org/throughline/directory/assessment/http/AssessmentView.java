package org.throughline.directory.assessment.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.directory.assessment.AssessmentHeader;
import org.throughline.directory.assessment.NeedsAssessment;

/**
 * What was counted, and when.
 *
 * @param version counts the assessments of the period from 1
 */
record AssessmentView(
        UUID id,
        String period,
        int version,
        String recordedBy,
        Instant recordedAt,
        List<NeedsRequest.CountDocument> counts) {

    /** An assessment in a list. */
    record HeaderView(UUID id, String period, int version, String recordedBy, Instant recordedAt) {
        static HeaderView of(AssessmentHeader header) {
            return new HeaderView(
                    header.id(), header.period(), header.version(), header.recordedBy(), header.recordedAt());
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
                assessment.counts().stream().map(NeedsRequest.CountDocument::of).toList());
    }
}
