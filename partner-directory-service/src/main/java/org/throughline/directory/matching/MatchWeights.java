package org.throughline.directory.matching;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.matching.rule.Weights;

/**
 * What a district said that criteria count.
 *
 * @param version counts the settings of a district from 1; 0 is the standard, which nobody set
 */
public record MatchWeights(long version, Weights weights, @Nullable String setBy, @Nullable Instant setAt) {

    public static final MatchWeights STANDARD = new MatchWeights(0, Weights.STANDARD, null, null);

    public MatchWeights {
        Objects.requireNonNull(weights);
    }

    MatchWeights next(Weights changed, String by, Instant now) {
        return new MatchWeights(version + 1, changed, by, now);
    }
}
