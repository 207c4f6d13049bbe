package org.throughline.directory.program.http;

import io.smallrye.mutiny.Uni;
import org.throughline.directory.Invalid;
import org.throughline.directory.program.ProgramRefused;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** What a program, and a link to one, refuse. */
enum ProgramProblem implements Problem {
    PROGRAM_OF_ANOTHER_AGENCY(
            409,
            "The service's organization is not linked to the agency whose program it is.",
            "Link the organization to the program's agency first."),
    PROGRAM_ENDED(
            409,
            "The program is not offered any more.",
            "Its places are reported of each service, or of another program."),
    PROGRAM_END_KNOWN(409, "The end of the program is known already.", "Read it again: it says from when on, and why.");

    private final int status;
    private final String title;
    private final String detail;

    ProgramProblem(int status, String title, String detail) {
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

    static <T> Uni<T> told(Uni<T> done) {
        return done.onFailure(ProgramRefused.class).transform(refused -> of((ProgramRefused) refused));
    }

    private static ProblemException of(ProgramRefused refused) {
        return switch (refused.reason()) {
            case UNKNOWN -> Invalid.at("/programId", "UNKNOWN_PROGRAM", "No agency behind a service has this program.");
            case OF_ANOTHER_AGENCY -> new ProblemException(PROGRAM_OF_ANOTHER_AGENCY);
            case ENDED -> new ProblemException(PROGRAM_ENDED);
            case END_KNOWN -> new ProblemException(PROGRAM_END_KNOWN);
            case END_IN_THE_PAST ->
                Invalid.at(
                        "/effectiveFrom",
                        "IN_THE_PAST",
                        "It is today or later, in the district that proposed the agency.");
        };
    }
}
