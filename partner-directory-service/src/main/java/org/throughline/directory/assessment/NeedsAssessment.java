package org.throughline.directory.assessment;

import java.util.List;
import java.util.Objects;

/** What a district counted, in one order. */
public record NeedsAssessment(AssessmentHeader header, List<NeedCount> counts) {

    public NeedsAssessment {
        Objects.requireNonNull(header);
        counts = counts.stream().sorted().toList();
    }
}
