package org.throughline.consent.disclosure.http;

import org.throughline.consent.disclosure.AccountingRefused;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** Why an accounting is not given. */
enum AccountingProblem implements Problem {
    REQUESTER_NOT_AUTHORIZED(409, "This person holds no rights over the student's records now."),
    TOO_MANY_DISCLOSURES(422, "There are more entries than one accounting carries.");

    private final int status;
    private final String title;

    AccountingProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException of(AccountingRefused refused) {
        return switch (refused.why()) {
            case REQUESTER_NOT_AUTHORIZED ->
                new ProblemException(REQUESTER_NOT_AUTHORIZED, "Nothing was told.")
                        .at("/requestedBy", "NOT_AUTHORIZED", "It names a parent or an eligible student.");
            case TOO_MANY ->
                new ProblemException(TOO_MANY_DISCLOSURES, "Ask for fewer days at a time.")
                        .at("/from", "TOO_EARLY", "From here on there are more than 5000 entries.");
        };
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
