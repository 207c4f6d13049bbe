package org.throughline.directory.assessment;

import java.util.UUID;

/** A district took counts back that it had recorded by mistake. Why is fetched: people write it. */
public record NeedsAssessmentWithdrawn(UUID assessmentId, String period, int version) {

    public static final String TYPE = "org.throughline.directory.needs-assessment.withdrawn.v1";

    static NeedsAssessmentWithdrawn of(AssessmentHeader header) {
        return new NeedsAssessmentWithdrawn(header.id(), header.period(), header.version());
    }
}
