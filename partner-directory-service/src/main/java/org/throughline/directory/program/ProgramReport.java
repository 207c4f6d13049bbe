package org.throughline.directory.program;

import java.time.Instant;
import java.util.Objects;

/** What somebody of an agency said of a program's places, of which time. */
public record ProgramReport(SharedPlaces shared, Instant asOf, String reportedBy) {

    public ProgramReport {
        Objects.requireNonNull(shared);
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(reportedBy);
    }
}
