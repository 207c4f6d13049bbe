package org.throughline.directory.capacity.http;

import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** What reporting of places refuses. */
enum CapacityProblem implements Problem {
    NO_AGENCY_TO_ASK(
            409, "No verified agency stands behind the service.", "Link its organization to a verified agency first."),
    PLACES_KEPT_BY_PROGRAM(
            409,
            "A program of the agency keeps these places.",
            "The agency reports them once, of the program; read the service's program.");

    private final int status;
    private final String title;
    private final String detail;

    CapacityProblem(int status, String title, String detail) {
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

    static ProblemException keptByProgram() {
        return new ProblemException(PLACES_KEPT_BY_PROGRAM);
    }

    static ProblemException nobodyToAsk() {
        return new ProblemException(NO_AGENCY_TO_ASK);
    }
}
