package org.throughline.directory.matching.rule;

import java.util.Objects;

/** What one criterion adds to a service's score, as a code for programs and a sentence for people. */
public record Contribution(ScoreCriterion criterion, int points, int of, String code, String message) {

    public Contribution {
        Objects.requireNonNull(criterion);
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
        if (points < 0 || points > of) {
            throw new IllegalArgumentException("a criterion gives no more points than its weight");
        }
    }
}
