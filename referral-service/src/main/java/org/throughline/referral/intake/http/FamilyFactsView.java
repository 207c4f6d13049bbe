package org.throughline.referral.intake.http;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.intake.FamilyFacts;
import org.throughline.referral.intake.Kept;
import org.throughline.referral.intake.KnownFact;

/**
 * What a family was asked.
 *
 * @param recordedBy who wrote it down last, and {@code recordedAt} when; absent while nobody has
 */
record FamilyFactsView(Map<KnownFact, String> facts, @Nullable String recordedBy, @Nullable Instant recordedAt) {

    static FamilyFactsView of(Kept<FamilyFacts> kept) {
        return new FamilyFactsView(new TreeMap<>(kept.content().told()), kept.recordedBy(), kept.recordedAt());
    }
}
