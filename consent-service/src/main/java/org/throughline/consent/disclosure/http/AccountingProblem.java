package org.throughline.consent.disclosure.http;

import java.util.List;
import org.throughline.consent.disclosure.AccountingRefused;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** Why an accounting is not given. */
enum AccountingProblem implements Problem {
    REQUESTER_NOT_AUTHORIZED(409, "This person holds no rights over the student's records now.", "Nothing was told."),
    TOO_MANY_DISCLOSURES(422, "There are more entries than one accounting carries.", "Ask for fewer days at a time.");

    private final int status;
    private final String title;
    private final String detail;

    AccountingProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    static ProblemException of(AccountingRefused refused) {
        AccountingProblem problem =
                switch (refused.why()) {
                    case REQUESTER_NOT_AUTHORIZED -> REQUESTER_NOT_AUTHORIZED;
                    case TOO_MANY -> TOO_MANY_DISCLOSURES;
                };
        return new ProblemException(problem, problem.exampleErrors());
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String detail() {
        return detail;
    }

    /** They are the same each time. */
    @Override
    public List<FieldError> exampleErrors() {
        return List.of(
                switch (this) {
                    case REQUESTER_NOT_AUTHORIZED ->
                        new FieldError("/requestedBy", "NOT_AUTHORIZED", "It names a parent or an eligible student.");
                    case TOO_MANY_DISCLOSURES ->
                        new FieldError("/from", "TOO_EARLY", "From here on there are more than 5000 entries.");
                });
    }
}
