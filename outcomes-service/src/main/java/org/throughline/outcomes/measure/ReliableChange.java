package org.throughline.outcomes.measure;

/**
 * Whether a change is larger than the instrument's own noise explains: the index of Jacobson and Truax, "Clinical significance: a statistical approach to defining meaningful change
 * in psychotherapy research", Journal of Consulting and Clinical Psychology 59 (1991), 12-19. Lower scores are better.
 *
 * @param index {@code (post - pre) / (sd * sqrt(2 * (1 - r)))}
 */
public record ReliableChange(double index, Direction direction) {
    /** Beyond it, chance explains a change in fewer than 5 of 100 cases. */
    private static final double LIMIT = 1.96;

    /** Which way. */
    public enum Direction {
        IMPROVED,
        UNCHANGED,
        WORSENED
    }

    public static ReliableChange between(int pre, int post, Norm norm) {
        double index = (post - pre) / norm.errorOfDifference();
        return new ReliableChange(index, direction(index));
    }

    private static Direction direction(double index) {
        if (index <= -LIMIT) {
            return Direction.IMPROVED;
        }
        return index >= LIMIT ? Direction.WORSENED : Direction.UNCHANGED;
    }
}
