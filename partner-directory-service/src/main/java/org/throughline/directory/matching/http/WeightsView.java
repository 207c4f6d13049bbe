package org.throughline.directory.matching.http;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Sorted;
import org.throughline.directory.matching.rule.ScoreCriterion;
import org.throughline.directory.matching.rule.Weights;
import org.throughline.directory.settings.SettingsVersion;

/**
 * What criteria count.
 *
 * @param version of the district's settings; 0 is the standard, which nobody set
 * @param points the most that each criterion can add to a score
 */
record WeightsView(long version, Map<ScoreCriterion, Integer> points, @Nullable String setBy, @Nullable Instant setAt) {

    static WeightsView of(SettingsVersion<Weights> set) {
        return new WeightsView(set.version(), Sorted.map(set.settings().points()), set.setBy(), set.setAt());
    }
}
