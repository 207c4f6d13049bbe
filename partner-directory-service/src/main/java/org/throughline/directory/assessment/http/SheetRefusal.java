package org.throughline.directory.assessment.http;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.assessment.sheet.SheetFault;
import org.throughline.directory.assessment.sheet.SheetReading;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemDocument;
import org.throughline.kit.trace.Trace;

/**
 * A problem (RFC 9457) that says of each fault where in the sheet it is.
 *
 * @param faultCount all of them
 * @param faults the first thousand
 */
record SheetRefusal(
        String type,
        String title,
        int status,
        String detail,
        long faultCount,
        List<SheetFault> faults,
        @Nullable String traceId) {

    static Response of(SheetReading.Faulty faulty) {
        KitProblem problem = KitProblem.INVALID;
        SheetRefusal refusal = new SheetRefusal(
                ProblemDocument.type(problem),
                problem.title(),
                problem.status(),
                "Nothing was taken. See faults for what is wrong and where.",
                faulty.total(),
                faulty.faults(),
                Trace.id().orElse(null));
        return Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(refusal)
                .build();
    }
}
