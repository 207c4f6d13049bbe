package org.throughline.training.http;

import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.training.Lack;
import org.throughline.training.Standing;

/** Why a person is shown no student data. */
enum TrainingProblem implements Problem {
    TRAINING_REQUIRED("The district shows student data to nobody who lacks this training.");

    private final String title;

    TrainingProblem(String title) {
        this.title = title;
    }

    @Override
    public int status() {
        return 403;
    }

    @Override
    public String title() {
        return title;
    }

    /** Names everything that is lacking: the pointer is the requirement, the code in what way. */
    static ProblemException of(Standing standing) {
        ProblemException exception = new ProblemException(
                TRAINING_REQUIRED, "See errors for what is lacking; a coordinator records what was completed.");
        for (Lack lack : standing.lacks()) {
            exception = exception.at("/" + lack.requirement(), lack.reason().name(), message(lack));
        }
        return exception;
    }

    private static String message(Lack lack) {
        return switch (lack.reason()) {
            case NEVER_COMPLETED -> "There is no record of it.";
            case EXPIRED -> "It is lacking since " + lack.since() + ".";
            case WITHDRAWN ->
                lack.since() == null
                        ? "Its record was withdrawn."
                        : "Its record was withdrawn; it is lacking since " + lack.since() + ".";
        };
    }
}
