package org.throughline.consent.release;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.subject.StudentId;

/**
 * A release as somebody wants it; its days get their meaning from the district's zone.
 *
 * @param lastDay null where only an event ends it
 * @param replaces the release that ends when this one is signed
 */
public record Proposal(
        ReleaseType type,
        StudentId student,
        Parties parties,
        Scope scope,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable ExpiryEvent endsWith,
        Wording wording,
        @Nullable ReleaseId replaces) {
    Terms terms(ZoneId zone) {
        return new Terms(type, student, parties, scope, Period.of(firstDay, lastDay, zone, endsWith));
    }
}
