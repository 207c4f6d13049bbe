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
public record FaultyFile<F>(
        String type,
        String title,
        int status,
        String detail,
        long faultCount,
        List<F> faults,
        @Nullable String traceId) {

    public FaultyFile {
        faults = List.copyOf(faults);
    }

    public static <F> Response answer(long faultCount, List<F> faults) {
        KitProblem problem = KitProblem.INVALID;
        FaultyFile<F> refusal = new FaultyFile<>(
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
