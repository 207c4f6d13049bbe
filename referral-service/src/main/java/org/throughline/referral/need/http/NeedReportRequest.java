package org.throughline.referral.need.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.need.NeedReport;
import org.throughline.referral.need.NeedReport.Domain;
import org.throughline.referral.need.NeedReport.Source;

/** @param observedOn the day it was seen */
record NeedReportRequest(
        @NotNull Source source,
        @NotEmpty Set<@NotNull Domain> domains,
        @Min(1) @Max(3) int tier,
        @Nullable @Size(max = 4000) String strengths,
        @NotBlank @Size(max = 4000) String concerns,
        @NotNull LocalDate observedOn) {

    NeedReport report(UUID id, StudentId student, String reportedBy, Instant now) {
        return new NeedReport(id, student, source, domains, tier, strengths, concerns, observedOn, reportedBy, now);
    }
}
