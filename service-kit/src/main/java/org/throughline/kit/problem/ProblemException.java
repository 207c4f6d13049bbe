package org.throughline.kit.problem;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document. Neither the detail nor the errors ever repeat a value of the request. */
public class ProblemException extends RuntimeException {

    private final Problem problem;
    private final transient List<FieldError> errors;
    private final @Nullable Integer retryAfterSeconds;

    /** In the problem's own words. */
    public ProblemException(Problem problem) {
        this(problem, problem.detail());
    }

    public ProblemException(Problem problem, Throwable cause) {
        this(problem, problem.detail(), cause);
    }

    public ProblemException(Problem problem, List<FieldError> errors) {
        this(problem, problem.detail(), errors);
    }

    public ProblemException(Problem problem, String detail) {
        this(problem, detail, List.of(), null, null);
    }

    public ProblemException(Problem problem, String detail, Throwable cause) {
        this(problem, detail, List.of(), null, cause);
    }

    public ProblemException(Problem problem, String detail, List<FieldError> errors) {
        this(problem, detail, errors, null, null);
    }

    private ProblemException(
            Problem problem,
            String detail,
            List<FieldError> errors,
            @Nullable Integer retryAfterSeconds,
            @Nullable Throwable cause) {
        super(Objects.requireNonNull(detail), cause);
        this.problem = Objects.requireNonNull(problem);
        this.errors = List.copyOf(errors);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Nothing there, or another's: the two are answered alike. */
    public static ProblemException notFound() {
        return new ProblemException(KitProblem.NOT_FOUND);
    }

    /** The same problem with one more field named. */
    public ProblemException at(String pointer, String code, String message) {
        List<FieldError> more = Stream.concat(errors.stream(), Stream.of(new FieldError(pointer, code, message)))
                .toList();
        return new ProblemException(problem, detail(), more, retryAfterSeconds, getCause());
    }

    /** The same problem, telling when to try again. */
    public ProblemException retryAfterSeconds(int seconds) {
        return new ProblemException(problem, detail(), errors, seconds, getCause());
    }

    public Problem problem() {
        return problem;
    }

    public String detail() {
        return Objects.requireNonNull(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    public @Nullable Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
