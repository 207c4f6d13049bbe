package org.throughline.referral.lifecycle;

import java.util.List;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** The problems of a referral's moves. */
public enum ReferralProblem implements Problem {
    ILLEGAL_MOVE("The referral's status does not allow this.", "Read it again: its status allows other moves."),
    EVIDENCE_MISSING("Closing a referral needs evidence.", "Closed as served needs an attended session.");

    private final String title;
    private final String detail;

    ReferralProblem(String title, String detail) {
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

    @Override
    public List<FieldError> exampleErrors() {
        return this == EVIDENCE_MISSING
                ? List.of(new FieldError("/outcome", "NO_ATTENDED_SESSION", "No attended session was reported."))
                : List.of();
    }

    public static ProblemException of(ReferralRefused refused) {
        return switch (refused.refusal()) {
            case NOT_IN_THIS_STATUS -> new ProblemException(ILLEGAL_MOVE);
            case NOT_THIS_PARTYS_MOVE ->
                new ProblemException(KitProblem.FORBIDDEN, "This is for the other side to say.");
            case NO_ATTENDED_SESSION -> new ProblemException(EVIDENCE_MISSING, EVIDENCE_MISSING.exampleErrors());
            case ATTEMPTS_MISSING ->
                new ProblemException(EVIDENCE_MISSING, "Closed as not served needs a log of the attempts.")
                        .at("/attempts", "ATTEMPTS_MISSING", "Too few attempts for this reason.");
            case SESSION_IN_THE_FUTURE ->
                new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                        .at("/heldOn", "SESSION_IN_THE_FUTURE", "The day is not over in the district's time zone.");
        };
    }
}
