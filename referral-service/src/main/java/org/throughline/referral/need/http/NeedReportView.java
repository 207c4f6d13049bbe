package org.throughline.referral.need.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.need.NeedReport;

/**
 * What one source has seen of a student.
 *
 * @param tier 1 to 3, how intensive the support should be
 */
record NeedReportView(
        UUID id,
        UUID studentId,
        NeedReport.Source source,
        Set<NeedReport.Domain> domains,
        int tier,
        @Nullable String strengths,
        String concerns,
        LocalDate observedOn,
        String reportedBy,
        Instant reportedAt) {

    static NeedReportView of(NeedReport report) {
        return new NeedReportView(
                report.id(),
                report.student().value(),
                report.source(),
                report.domains(),
                report.tier(),
                report.strengths(),
                report.concerns(),
                report.observedOn(),
                report.reportedBy(),
                report.reportedAt());
    }

    /** Shows nothing: most of it is personal. */
    @Override
    public String toString() {
        return "NeedReportView[" + id + "]";
    }
}
