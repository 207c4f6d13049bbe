package org.throughline.directory.matching.rule;

import java.util.OptionalDouble;
import org.throughline.directory.Availability;

/** What makes one service that fits a better choice than another. None of it excludes a service. */
public enum ScoreCriterion {
    /** It comes to the student's school: no way at all. */
    ON_SITE(100),
    /** Whether it has a place; unknown counts half. */
    OPEN_PLACE(50),
    /** How short the way is, in a straight line. */
    WAY(30);

    /** A way without a limit counts nothing from here on. */
    private static final double FAR_METRES = 16_000;

    private final int standardWeight;

    ScoreCriterion(int standardWeight) {
        this.standardWeight = standardWeight;
    }

    /** The points it can give where a district says nothing else. */
    public int standardWeight() {
        return standardWeight;
    }

    Contribution judge(Need need, Candidate candidate, OptionalDouble metres, int weight) {
        return switch (this) {
            case ON_SITE -> onSite(candidate.comesTo(need.school()), weight);
            case OPEN_PLACE -> openPlace(candidate.availability(), weight);
            case WAY -> way(need, candidate, metres, weight);
        };
    }

    private static Contribution onSite(boolean comes, int weight) {
        return comes
                ? new Contribution(ON_SITE, weight, weight, "ON_SITE", "It comes to the student's school.")
                : new Contribution(ON_SITE, 0, weight, "ELSEWHERE", "It does not come to the student's school.");
    }

    private static Contribution openPlace(Availability availability, int weight) {
        return switch (availability) {
            case OPEN -> new Contribution(OPEN_PLACE, weight, weight, "OPEN", "It reports an open place.");
            case UNKNOWN ->
                new Contribution(OPEN_PLACE, weight / 2, weight, "UNKNOWN", "It has no recent report of its places.");
            case FULL -> new Contribution(OPEN_PLACE, 0, weight, "FULL", "It is full.");
        };
    }

    private static Contribution way(Need need, Candidate candidate, OptionalDouble metres, int weight) {
        if (candidate.comesTo(need.school())) {
            return new Contribution(WAY, weight, weight, "NO_WAY", "There is no way to go.");
        }
        if (metres.isEmpty()) {
            return new Contribution(WAY, 0, weight, "UNKNOWN", "The way is not known.");
        }
        double limit = need.withinMetres() == null ? FAR_METRES : need.withinMetres();
        double share = Math.max(0, 1 - metres.getAsDouble() / limit);
        return new Contribution(
                WAY, (int) Math.round(weight * share), weight, "WAY", "The shorter the way, the more it counts.");
    }
}
