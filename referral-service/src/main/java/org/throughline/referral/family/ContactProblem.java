package org.throughline.referral.family;

import org.throughline.kit.problem.Problem;

/** Why a contact point is not confirmed. */
public enum ContactProblem implements Problem {
    OWN_CONTACT("Who put a contact on file does not confirm it.");

    private final String title;

    ContactProblem(String title) {
        this.title = title;
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return title;
    }
}
