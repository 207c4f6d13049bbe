package org.throughline.referral.intake.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.intake.Kept;
import org.throughline.referral.intake.Papers;
import org.throughline.referral.intake.Papers.CompletedForm;

/**
 * What is at hand of one service's forms and papers.
 *
 * @param recordedBy who wrote it down last, and {@code recordedAt} when; absent while nobody has
 */
record PapersView(
        Map<String, CompletedForm> forms,
        Map<String, LocalDate> documents,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt) {

    static PapersView of(Kept<Papers> kept) {
        return new PapersView(
                new TreeMap<>(kept.content().forms()),
                new TreeMap<>(kept.content().documents()),
                kept.recordedBy(),
                kept.recordedAt());
    }
}
