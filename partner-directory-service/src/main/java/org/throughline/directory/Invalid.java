package org.throughline.directory;

import java.util.List;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** Refusals that say which part of a request is not valid, and why. */
public final class Invalid {

    private static final String SEE_ERRORS = "See errors for what is wrong and where.";

    private Invalid() {}

    /** 422, for a part of the body. */
    public static ProblemException at(String pointer, String code, String message) {
        return at(List.of(new FieldError(pointer, code, message)));
    }

    /** 422, for several parts of the body at once. */
    public static ProblemException at(List<FieldError> errors) {
        return new ProblemException(KitProblem.INVALID, SEE_ERRORS, errors);
    }

    /** @throws ProblemException 422, for all of them at once, where there are any */
    public static void requireNone(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw at(errors);
        }
    }

    /** 400, for a parameter of the query that cannot be read. */
    public static ProblemException parameter(String name, String code, String message) {
        return new ProblemException(
                KitProblem.MALFORMED, SEE_ERRORS, List.of(new FieldError("?" + name, code, message)));
    }
}
