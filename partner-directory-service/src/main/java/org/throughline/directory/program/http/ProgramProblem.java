package org.throughline.directory.program.http;

import org.throughline.directory.Invalid;
import org.throughline.directory.program.ProgramRefused;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** What a link to a program refuses. */
enum ProgramProblem implements Problem {
    PROGRAM_OF_ANOTHER_AGENCY(409, "The service's organization is not linked to the agency whose program it is.");

    private final int status;
    private final String title;

    ProgramProblem(int status, String title) {
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

    static ProblemException of(ProgramRefused refused) {
        return switch (refused.reason()) {
            case UNKNOWN -> Invalid.at("/programId", "UNKNOWN_PROGRAM", "No agency behind a service has this program.");
            case OF_ANOTHER_AGENCY ->
                new ProblemException(PROGRAM_OF_ANOTHER_AGENCY, "Link the organization to the program's agency first.");
        };
    }
}
