package org.throughline.directory.program.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.capacity.Places;
import org.throughline.directory.program.KeptProgram;
import org.throughline.directory.program.Program;
import org.throughline.directory.program.ProgramEnd;
import org.throughline.directory.program.ProgramReport;
import org.throughline.directory.program.Share;

/**
 * A program.
 *
 * @param capacity its places in all districts together, shown to its agency only; absent before the first report
 * @param share what is promised to the district that reads it; absent when nothing is, and once the program has ended
 * @param ending absent while nobody knows of one
 */
record ProgramView(
        UUID id,
        UUID agencyId,
        String name,
        @Nullable CapacityPart capacity,
        @Nullable SharePart share,
        @Nullable EndingPart ending) {

    /** What was last reported. */
    record CapacityPart(
            String unit,
            @Nullable Integer maximum,
            int vacancy,
            @Nullable Integer waitlistLength,
            @Nullable Integer minimumCohort,
            Instant asOf,
            String reportedBy,
            List<SharePart> shares) {

        static CapacityPart of(ProgramReport report) {
            Places places = report.shared().places();
            return new CapacityPart(
                    places.unit(),
                    places.maximum(),
                    places.vacancy(),
                    places.waitlistLength(),
                    places.minimumCohort(),
                    report.asOf(),
                    report.reportedBy(),
                    report.shared().shares().stream().map(SharePart::of).toList());
        }
    }

    /** @param district its code */
    record SharePart(String district, int maximum, int vacancy) {

        static SharePart of(Share share) {
            return new SharePart(share.district(), share.maximum(), share.vacancy());
        }
    }

    /** @param effectiveFrom from this day on it is not offered any more, in the zone of the district that proposed the agency */
    record EndingPart(LocalDate effectiveFrom, ProgramEnd.Reason reason) {

        static @Nullable EndingPart of(@Nullable ProgramEnd end) {
            return end == null ? null : new EndingPart(end.effectiveFrom(), end.reason());
        }
    }

    static ProgramView of(KeptProgram kept) {
        Program program = kept.program();
        return new ProgramView(
                program.id().value(),
                program.agency().value(),
                program.name(),
                kept.report().map(CapacityPart::of).orElse(null),
                kept.ownShare().map(SharePart::of).orElse(null),
                EndingPart.of(program.end()));
    }
}
