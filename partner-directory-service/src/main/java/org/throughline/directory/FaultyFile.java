package org.throughline.directory;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemDocument;
import org.throughline.kit.trace.Trace;

/**
 * A problem (RFC 9457) that says of each fault where in a file it is.
 *
 * @param faultCount all of them
 * @param faults the first thousand
 */
public record FaultyFile(
        String type,
        String title,
        int status,
        String detail,
        long faultCount,
        List<Fault> faults,
        @Nullable String traceId) {

    /**
     * What is wrong at one place of the file; the value that stands there is never repeated.
     *
     * @param file its name, or {@code ""} where it has none
     * @param line on which the row begins, counted from 1; 0 where the whole file is meant
     * @param column its name, or {@code ""} where the whole row is meant
     * @param code UPPER_SNAKE, stable
     */
    public record Fault(String file, long line, String column, String code, String message) {}

    public FaultyFile {
        faults = List.copyOf(faults);
    }

    public static Response answer(long faultCount, List<Fault> faults) {
        KitProblem problem = KitProblem.INVALID;
        FaultyFile refusal = new FaultyFile(
                ProblemDocument.type(problem),
                problem.title(),
                problem.status(),
                "Nothing was taken. See faults for what is wrong and where.",
                faultCount,
                faults,
                Trace.id().orElse(null));
        return Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(refusal)
                .build();
    }
}
