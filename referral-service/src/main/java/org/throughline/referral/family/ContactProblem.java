package org.throughline.referral.family;

import org.throughline.kit.problem.Problem;

/** Why a contact point is not confirmed or changed. */
public enum ContactProblem implements Problem {
    OWN_CONTACT("Who put a contact on file does not confirm it.", "Somebody else of the staff confirms it."),
    CONTACT_ON_FILE("The guardian has this contact already.", "Nothing needs to be done."),
    CONTACT_NOT_IN_USE("The contact is no longer in use.", "Record a new one instead.");

    private final String title;
    private final String advice;

    ContactProblem(String title, String advice) {
        this.title = title;
        this.advice = advice;
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return title;
    }

    /** What to do about it. */
    String advice() {
        return advice;
    }
}
