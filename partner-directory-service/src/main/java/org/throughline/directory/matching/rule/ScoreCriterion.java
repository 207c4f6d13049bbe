package org.throughline.directory.matching.rule;

import java.util.OptionalDouble;
import java.util.Set;
import org.throughline.directory.Availability;

/** What makes one service that fits a better choice than another. None of it excludes a service. */
public enum ScoreCriterion {
    /** It comes to the student's school: no way at all. */
    ON_SITE(100),
    /** Whether it is licensed and billable at the student's school, where a plan is to pay: not all who come are. */
    BILLABLE(40),
    /** Whether it has a place; unknown counts half. */
    OPEN_PLACE(50),
    /** How short the way is, in a straight line. */
    WAY(30),
    /** How many of the competencies that were asked for it has. */
    COMPETENCY(40),
    /** Whether its staff speak the language themselves, where that was asked for. */
    STAFF_LANGUAGE(40),
    /** Whether it is reachable without a way, where that is preferred. */
    TELEHEALTH(30);

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

    /** Some criteria count only for whom they matter: nothing of them is in another's score, or said of it. */
    boolean countsFor(Need need) {
        Support support = need.support();
        return switch (this) {
            case ON_SITE, OPEN_PLACE, WAY -> true;
            case BILLABLE -> need.school() != null && need.insurance() != null;
            case COMPETENCY -> !support.competencies().isEmpty();
            case STAFF_LANGUAGE -> support.withoutInterpreter() != null;
            case TELEHEALTH -> support.telehealth() == Telehealth.PREFERRED;
        };
    }

    Contribution judge(Need need, Candidate candidate, OptionalDouble metres, int weight) {
        return switch (this) {
            case ON_SITE -> onSite(candidate.comesTo(need.school()), weight);
            case BILLABLE -> billable(need, candidate, weight);
            case OPEN_PLACE -> openPlace(candidate.availability(), weight);
            case WAY -> way(need, candidate, metres, weight);
            case COMPETENCY ->
                competency(need.support().competencies(), candidate.abilities().competencies(), weight);
            case STAFF_LANGUAGE -> staffLanguage(need, candidate, weight);
            case TELEHEALTH -> telehealth(candidate.abilities().telehealth(), weight);
        };
    }

    private static Contribution onSite(boolean comes, int weight) {
        return comes
                ? new Contribution(ON_SITE, weight, weight, "ON_SITE", "It comes to the student's school.")
                : new Contribution(ON_SITE, 0, weight, "ELSEWHERE", "It does not come to the student's school.");
    }

    private static Contribution billable(Need need, Candidate candidate, int weight) {
        if (!candidate.comesTo(need.school())) {
            return new Contribution(BILLABLE, 0, weight, "ELSEWHERE", "It does not come to the student's school.");
        }
        if (candidate.isBillableAt(need.school())) {
            return new Contribution(
                    BILLABLE, weight, weight, "BILLABLE", "It is licensed and billable at the student's school.");
        }
        return candidate.manner().isFree()
                ? new Contribution(BILLABLE, weight, weight, "FREE", "It is free: nothing is billed at the school.")
                : new Contribution(
                        BILLABLE,
                        0,
                        weight,
                        "NOT_STATED",
                        "It does not say that it is licensed and billable at the student's school.");
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
        if (candidate.comesTo(need.school()) || need.support().telehealth() == Telehealth.REQUIRED) {
            return new Contribution(WAY, weight, weight, "NO_WAY", "It needs no way.");
        }
        if (metres.isEmpty()) {
            return new Contribution(WAY, 0, weight, "UNKNOWN", "The way is not known.");
        }
        double limit = need.withinMetres() == null ? FAR_METRES : need.withinMetres();
        double share = Math.max(0, 1 - metres.getAsDouble() / limit);
        return new Contribution(
                WAY, (int) Math.round(weight * share), weight, "WAY", "The shorter the way, the more it counts.");
    }

    private static Contribution competency(Set<String> wanted, Set<String> stated, int weight) {
        long has = wanted.stream().filter(stated::contains).count();
        int points = (int) Math.round((double) weight * has / wanted.size());
        if (has == wanted.size()) {
            return new Contribution(COMPETENCY, points, weight, "ALL", "It has what was asked for.");
        }
        return has > 0
                ? new Contribution(COMPETENCY, points, weight, "SOME", "It has some of what was asked for.")
                : new Contribution(COMPETENCY, 0, weight, "NONE", "It names nothing of what was asked for.");
    }

    private static Contribution staffLanguage(Need need, Candidate candidate, int weight) {
        String language = need.language() == null ? "" : need.language();
        if (!candidate.languages().contains(language)) {
            return new Contribution(STAFF_LANGUAGE, 0, weight, "NOT_SPOKEN", "The language is not spoken.");
        }
        return candidate.abilities().interpretedLanguages().contains(language)
                ? new Contribution(STAFF_LANGUAGE, 0, weight, "INTERPRETER", "It is spoken through an interpreter.")
                : new Contribution(STAFF_LANGUAGE, weight, weight, "STAFF", "Its staff speak the language.");
    }

    private static Contribution telehealth(boolean offered, int weight) {
        return offered
                ? new Contribution(TELEHEALTH, weight, weight, "OFFERED", "It is reachable without a way.")
                : new Contribution(TELEHEALTH, 0, weight, "NOT_OFFERED", "It is given on the spot.");
    }
}
