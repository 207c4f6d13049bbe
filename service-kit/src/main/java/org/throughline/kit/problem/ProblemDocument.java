package org.throughline.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.trace.Trace;

/**
 * The body of an error, as RFC 9457 gives it.
 *
 * @param traceId by which the call is found in the logs; absent where it came without one
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type, String title, int status, String detail, List<FieldError> errors, @Nullable String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static final String TYPE_PREFIX = "urn:throughline:problem:";

    public static ProblemDocument of(ProblemException exception) {
        Problem problem = exception.problem();
        return new ProblemDocument(
                type(problem),
                problem.title(),
                problem.status(),
                exception.detail(),
                exception.errors(),
                Trace.id().orElse(null));
    }

    /** The stable identifier of a problem. */
    public static String type(Problem problem) {
        return TYPE_PREFIX + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Response response(ProblemException exception) {
        Response.ResponseBuilder response = Response.status(exception.problem().status())
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(of(exception));
        if (exception.retryAfterSeconds() != null) {
            response.header("Retry-After", exception.retryAfterSeconds());
        }
        return response.build();
    }
}
