package org.throughline.directory.matching;

import java.util.Map;
import org.throughline.directory.Sorted;
import org.throughline.directory.matching.rule.ScoreCriterion;
import org.throughline.directory.matching.rule.Weights;
import org.throughline.directory.settings.SettingsFact;

/** A district said what the criteria of a match count from now on. */
public record MatchWeightsSet(Map<ScoreCriterion, Integer> points) {

    public static final String TYPE = "org.throughline.directory.match-weights.set.v1";

    static final SettingsFact<Weights> FACT =
            new SettingsFact<>("match weights", TYPE, weights -> new MatchWeightsSet(weights.points()));

    public MatchWeightsSet {
        points = Sorted.map(points);
    }
}
