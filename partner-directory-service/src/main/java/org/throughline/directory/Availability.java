package org.throughline.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a service has a place, as far as its last reports are recent enough to be believed. */
public enum Availability {
    OPEN,
    FULL,
    UNKNOWN;

    /** What was last reported of the places of a service, as a whole or at one location. */
    public record Report(int vacancy, Instant asOf) {}

    /** One believed report of an open place is enough; reports from before {@code believedSince} say nothing. */
    public static Availability of(Collection<Report> lastReports, Instant believedSince) {
        List<Report> believed = lastReports.stream()
                .filter(report -> !report.asOf().isBefore(believedSince))
                .collect(Collectors.toList());
        if (believed.isEmpty()) {
            return UNKNOWN;
        }
        return believed.stream().anyMatch(report -> report.vacancy() > 0) ? OPEN : FULL;
    }
}
