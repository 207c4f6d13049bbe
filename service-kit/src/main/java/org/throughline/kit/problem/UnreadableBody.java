package org.throughline.kit.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a body cannot be read, and where; names of fields are told, values never. */
final class UnreadableBody {

    /** Of a name that stands twice in an object there is no kind of failure, only these words. */
    private static final String TWICE = "Duplicate field ";

    private UnreadableBody() {}

    static ProblemException problem(JsonProcessingException failure) {
        ProblemException problem =
                new ProblemException(KitProblem.MALFORMED, "The body is not what is expected.", failure);
        Optional<JsonParseException> syntax = syntax(failure);
        if (syntax.isPresent()) {
            return unparsed(problem, syntax.get());
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return problem.at(pointer(unknown), "UNKNOWN_FIELD", "This field is not known here.");
        }
        if (failure instanceof JsonMappingException mapping) {
            return problem.at(pointer(mapping), "WRONG_TYPE", expectation(mapping));
        }
        return notJson(problem);
    }

    /** What the parser meets below the first level, it is told of as the cause of a failure to make the part there. */
    private static Optional<JsonParseException> syntax(JsonProcessingException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(JsonParseException.class::isInstance)
                .map(JsonParseException.class::cast)
                .findFirst();
    }

    /** The parser stays where it failed: at the second of two fields of a name. */
    private static ProblemException unparsed(ProblemException problem, JsonParseException failure) {
        boolean twice = failure.getOriginalMessage().startsWith(TWICE) && failure.getProcessor() != null;
        return twice
                ? problem.at(
                        failure.getProcessor()
                                .getParsingContext()
                                .pathAsPointer()
                                .toString(),
                        "REPEATED",
                        "It is given once.")
                : notJson(problem);
    }

    private static ProblemException notJson(ProblemException problem) {
        return problem.at("", "NOT_JSON", "The body is not valid JSON.");
    }

    private static String expectation(JsonMappingException failure) {
        Optional<Class<?>> expected = failure instanceof MismatchedInputException mismatch
                ? Optional.ofNullable(mismatch.getTargetType())
                : Optional.empty();
        return expected.flatMap(Expectation::of).orElse("The value has the wrong type or form.");
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
