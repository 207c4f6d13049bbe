package org.throughline.directory.matching.rule;

import java.util.EnumMap;
import java.util.Map;

/** How much each criterion can add to a score: a district's own word. What it does not name has the standard weight. */
public record Weights(Map<ScoreCriterion, Integer> points) {

    public static final int MOST = 1000;
    public static final Weights STANDARD = new Weights(Map.of());

    public Weights {
        Map<ScoreCriterion, Integer> all = new EnumMap<>(ScoreCriterion.class);
        for (ScoreCriterion criterion : ScoreCriterion.values()) {
            all.put(criterion, points.getOrDefault(criterion, criterion.standardWeight()));
        }
        if (all.values().stream().anyMatch(weight -> weight < 0 || weight > MOST)) {
            throw new IllegalArgumentException("a weight is from 0 to " + MOST);
        }
        points = Map.copyOf(all);
    }

    public int of(ScoreCriterion criterion) {
        return points.getOrDefault(criterion, criterion.standardWeight());
    }
}
