package org.throughline.referral.lifecycle;

import java.util.Optional;

/** Why an agency declines, and what that means for matching the same student with the same service again. */
public enum DeclineReason {
    NO_CAPACITY(MatchingEffect.PARK, Change.CAPACITY),
    NO_STAFF_FOR_LANGUAGE(MatchingEffect.PARK, Change.CAPACITY),
    AGE_NOT_SERVED(MatchingEffect.INELIGIBLE_UNTIL, Change.AGE),
    OUTSIDE_SERVICE_AREA(MatchingEffect.INELIGIBLE_UNTIL, Change.ADDRESS),
    INSURANCE_NOT_ACCEPTED(MatchingEffect.INELIGIBLE_UNTIL, Change.INSURANCE),
    NEEDS_OTHER_LEVEL_OF_CARE(MatchingEffect.INELIGIBLE_UNTIL, Change.ASSESSMENT),
    INFORMATION_INCOMPLETE(MatchingEffect.NONE),
    ALREADY_SERVED(MatchingEffect.NONE),
    FAMILY_DECLINED(MatchingEffect.NONE),
    OTHER(MatchingEffect.NONE);

    private final MatchingEffect effect;
    private final Optional<Change> until;

    DeclineReason(MatchingEffect effect) {
        this.effect = effect;
        this.until = Optional.empty();
    }

    DeclineReason(MatchingEffect effect, Change until) {
        this.effect = effect;
        this.until = Optional.of(until);
    }

    public MatchingEffect effect() {
        return effect;
    }

    /** What has to change before the service is proposed for the student again. */
    public Optional<Change> until() {
        return until;
    }

    /** What a decline does to the next matching. */
    public enum MatchingEffect {
        /** Not proposed for now; the service comes back by itself. */
        PARK,
        /** Does not fit this student until something about the student changes. */
        INELIGIBLE_UNTIL,
        /** Says nothing about the fit. */
        NONE
    }

    /** What ends a park or an ineligibility. */
    public enum Change {
        CAPACITY,
        AGE,
        ADDRESS,
        INSURANCE,
        ASSESSMENT
    }
}
