package org.throughline.consent.copy.http;

import org.throughline.consent.copy.NotAskedFor;
import org.throughline.consent.disclosure.AccountingRefused;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** Why no copy is given. */
enum CopyOfDisclosedProblem implements Problem {
    NO_COPY_ASKED_FOR(409, "The family asked for something else."),
    REQUESTER_NOT_AUTHORIZED(409, "This person holds no rights over the student's records now."),
    TOO_MANY_DISCLOSURES(422, "There are more entries than one accounting carries.");

    private final int status;
    private final String title;

    CopyOfDisclosedProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static Throwable of(Throwable failure) {
        if (failure instanceof NotAskedFor) {
            return new ProblemException(NO_COPY_ASKED_FOR);
        }
        return failure instanceof AccountingRefused refused ? of(refused) : failure;
    }

    private static Throwable of(AccountingRefused refused) {
        return switch (refused.why()) {
            case REQUESTER_NOT_AUTHORIZED -> new ProblemException(REQUESTER_NOT_AUTHORIZED);
            case TOO_MANY -> new ProblemException(TOO_MANY_DISCLOSURES);
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

    @Override
    public String detail() {
        return "Nothing was told.";
    }
}
