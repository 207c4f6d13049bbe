package org.throughline.referral.family;

/**
 * How somebody of the staff came to know that a way to reach a guardian has changed, each from how the work is done: the
 * practice is one of the six of "How to work with community partners" (Center for Optimized Student Support, 2019).
 */
public enum HowLearned {
    /** At a visit or a meeting, as a release is signed at the IEP meeting. */
    TOLD_IN_PERSON("4, build the relation", true),
    /** On a call to or from a number that was on file; whom the family trusts calls. */
    TOLD_BY_TELEPHONE("2, win the family", true),
    /** In a letter, or in a message from an address that was on file. */
    TOLD_IN_WRITING("2, win the family", true),
    /** On the paperwork of the new school year. */
    ON_A_FORM("5, expect logistics", true),
    /** By an agency that serves the student. */
    TOLD_BY_A_PARTNER("6, follow up", true),
    /** Out of service, or somebody else answers: it says what no longer works, and nothing of what does. */
    NOT_REACHED("2, win the family", false);

    private final String practice;
    private final boolean tellsANewOne;

    HowLearned(String practice, boolean tellsANewOne) {
        this.practice = practice;
        this.tellsANewOne = tellsANewOne;
    }

    /** Number and name of the practice that it belongs to. */
    public String practice() {
        return practice;
    }

    /** Whether another way can be known by it. */
    public boolean tellsANewOne() {
        return tellsANewOne;
    }
}
