package org.throughline.consent.decision.http;

import org.throughline.consent.decision.DecisionRefused;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** Why a decision is not confirmed. */
enum DecisionProblem implements Problem {
    DECISION_USED("The decision was confirmed before: ask anew."),
    DECISION_DENIED("The decision permitted nothing: ask anew.");

    private final String title;

    DecisionProblem(String title) {
        this.title = title;
    }

    static ProblemException of(DecisionRefused refused) {
        return new ProblemException(
                switch (refused.why()) {
                    case USED -> DECISION_USED;
                    case DENIED -> DECISION_DENIED;
                });
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
        return "Nothing may leave by it.";
    }
}
