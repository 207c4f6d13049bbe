package org.throughline.training.http;

import java.util.List;
import org.throughline.kit.problem.FieldError;
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

    @Override
    public String detail() {
        return "See errors for what is lacking; a coordinator records what was completed.";
    }

    @Override
    public List<FieldError> exampleErrors() {
        return List.of(error(new Lack("CONFIDENTIALITY", Lack.Reason.NEVER_COMPLETED, null)));
    }

    /** Names everything that is lacking: the pointer is the requirement, the code in what way. */
    static ProblemException of(Standing standing) {
        return new ProblemException(
                TRAINING_REQUIRED,
                standing.lacks().stream().map(TrainingProblem::error).toList());
    }

    private static FieldError error(Lack lack) {
        return new FieldError("/" + lack.requirement(), lack.reason().name(), message(lack));
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
