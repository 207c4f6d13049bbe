package org.throughline.directory.assessment.http;

import io.smallrye.mutiny.Uni;
import org.throughline.directory.assessment.AlreadyWithdrawn;
import org.throughline.directory.assessment.NothingCounted;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** What an assessment refuses. */
enum AssessmentProblem implements Problem {
    ASSESSMENT_WITHDRAWN(409, "The assessment was withdrawn already.", "Read it again: it says by whom, when and why."),
    NO_NEEDS_COUNTED(
            404,
            "There are no need counts to draw a map of.",
            "No needs were recorded or told by referrals, of the period, version and source that are asked for:"
                    + " record some, or ask for others.");

    private final int status;
    private final String title;
    private final String detail;

    AssessmentProblem(int status, String title, String detail) {
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

    static <T> Uni<T> counted(Uni<T> drawn) {
        return drawn.onFailure(NothingCounted.class)
                .transform(nothing -> new ProblemException(
                        NO_NEEDS_COUNTED,
                        "No needs were recorded or told by referrals, of the period, version and source that are asked for:"
                                + " record some, or ask for others.",
                        nothing));
    }

    static <T> Uni<T> told(Uni<T> done) {
        return done.onFailure(AlreadyWithdrawn.class)
                .transform(before -> new ProblemException(ASSESSMENT_WITHDRAWN, before));
    }
}
