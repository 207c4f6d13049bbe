package org.throughline.referral.departure;

import org.throughline.kit.problem.Problem;

/** The problems of planning a transition. */
public enum DepartureProblem implements Problem {
    REFERRAL_OVER("The referral is over: there is nothing to plan any more.");

    private final String title;

    DepartureProblem(String title) {
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

    @Override
    public String detail() {
        return "What was planned before stays on file.";
    }
}
