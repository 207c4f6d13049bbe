package org.throughline.directory.assessment;

import java.util.UUID;

/** A district recorded its need counts. The counts themselves are fetched: some needs are sensitive. */
public record NeedsAssessmentRecorded(UUID assessmentId, String period, int version) {

    public static final String TYPE = "org.throughline.directory.needs-assessment.recorded.v1";

    static NeedsAssessmentRecorded of(AssessmentHeader header) {
        return new NeedsAssessmentRecorded(header.id(), header.period(), header.version());
    }
}
