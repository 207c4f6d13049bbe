package org.throughline.directory.agreement.http;

import org.throughline.directory.Invalid;
import org.throughline.directory.agreement.AgreementRefused;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** What an agreement refuses. */
enum AgreementProblem implements Problem {
    AGREEMENT_STATE(
            409, "The agreement's state does not allow this.", "Read it again: its state says what may follow."),
    AGREEMENT_TERM_OVER(409, "The agreement's last day has passed.", "Give it a term that is not over yet."),
    AGREEMENT_ONE_SIDED(
            409,
            "Only one side of the agreement has responsibilities.",
            "Rewrite the draft: say what each of the two sides does."),
    AGREEMENT_SIGNED_ALREADY(409, "This side has signed already.", "The other side's signature is missing.");

    private final int status;
    private final String title;
    private final String detail;

    AgreementProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
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

    static ProblemException of(AgreementRefused refused) {
        return switch (refused.reason()) {
            case NOT_IN_THIS_STATE -> new ProblemException(AGREEMENT_STATE);
            case TERM_IS_OVER -> new ProblemException(AGREEMENT_TERM_OVER);
            case ONE_SIDED -> new ProblemException(AGREEMENT_ONE_SIDED);
            case SIGNED_ALREADY -> new ProblemException(AGREEMENT_SIGNED_ALREADY);
            case NOT_SIGNED_YET -> ahead("/signedOn");
            case NOT_EVALUATED_YET -> ahead("/evaluatedOn");
            case IN_THE_PAST ->
                Invalid.at("/effectiveFrom", "IN_THE_PAST", "It is today or later, in the district's zone.");
            case AFTER_ITS_END ->
                Invalid.at("/effectiveFrom", "AFTER_THE_TERM", "It is a day of the agreement's term.");
            case OTHER_GOALS ->
                Invalid.at("/attainments", "OTHER_GOALS", "There is one for each goal, in their order.");
        };
    }

    private static ProblemException ahead(String pointer) {
        return Invalid.at(pointer, "IN_THE_FUTURE", "It is today or earlier, in the district's zone.");
    }
}
