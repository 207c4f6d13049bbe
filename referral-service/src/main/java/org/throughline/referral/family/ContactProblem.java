package org.throughline.referral.family;

import org.throughline.kit.problem.Problem;

/** Why a contact point is not confirmed or changed. */
public enum ContactProblem implements Problem {
    OWN_CONTACT("Who put a contact on file does not confirm it.", "Somebody else of the staff confirms it."),
    CONTACT_ON_FILE("The guardian has this contact already.", "Nothing needs to be done."),
    CONTACT_NOT_IN_USE("The contact is no longer in use.", "Record a new one instead.");

    private final String title;
    private final String detail;

    ContactProblem(String title, String detail) {
        this.title = title;
        this.detail = detail;
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String detail() {
        return detail;
    }
}
