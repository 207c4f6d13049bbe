package org.throughline.consent.request.http;

import org.throughline.consent.request.RequestRefused;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** Why a request is not taken, or does not change. */
enum RightsRequestProblem implements Problem {
    REQUESTER_NOT_AUTHORIZED("This person holds no rights over the student's records now."),
    NO_EXTENSION("The law lets this not be put off, or its time is over."),
    REQUEST_NOT_IN_THIS_STATE("The request is not in a state that allows this.");

    private final String title;

    RightsRequestProblem(String title) {
        this.title = title;
    }

    static ProblemException of(RequestRefused refused) {
        return switch (refused.why()) {
            case REQUESTER_NOT_AUTHORIZED -> new ProblemException(REQUESTER_NOT_AUTHORIZED);
            case NO_EXTENSION -> new ProblemException(NO_EXTENSION);
            case NOT_IN_THIS_STATE -> new ProblemException(REQUEST_NOT_IN_THIS_STATE);
            case IN_THE_FUTURE ->
                new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                        .at("/receivedOn", "FUTURE", "It came today or before.");
        };
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
        return "Nothing was changed.";
    }
}
