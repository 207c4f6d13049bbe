package org.throughline.directory.capacity.http;

import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** What reporting of places refuses. */
enum CapacityProblem implements Problem {
    NO_AGENCY_TO_ASK(409, "No verified agency stands behind the service."),
    PLACES_KEPT_BY_PROGRAM(409, "A program of the agency keeps these places.");

    private final int status;
    private final String title;

    CapacityProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    static ProblemException keptByProgram() {
        return new ProblemException(
                PLACES_KEPT_BY_PROGRAM, "The agency reports them once, of the program; read the service's program.");
    }

    static ProblemException nobodyToAsk() {
        return new ProblemException(NO_AGENCY_TO_ASK, "Link its organization to a verified agency first.");
    }
}
