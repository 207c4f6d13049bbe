package org.throughline.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure that leaves a resource into a problem document; nothing internal and no value gets into one. */
public class ProblemResponses {

    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

    @ServerExceptionMapper
    public Response refused(ProblemException exception) {
        return ProblemDocument.response(exception);
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response unauthorized(Throwable failure) {
        Response response = ProblemDocument.response(new ProblemException(KitProblem.UNAUTHORIZED, failure));
        return Response.fromResponse(response)
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return ProblemDocument.response(new ProblemException(KitProblem.FORBIDDEN, failure));
    }

    /** In the same order each time: what is violated comes as a set. */
    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException failure) {
        List<FieldError> errors = Violations.errors(failure.getConstraintViolations())
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                .toList();
        return ProblemDocument.response(new ProblemException(KitProblem.INVALID, errors));
    }

    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException failure) {
        return ProblemDocument.response(UnreadableBody.problem(failure));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException failure) {
        return ProblemDocument.response(UnreadableBody.problem(failure));
    }

    @ServerExceptionMapper
    public Response busy(ConnectionPoolTooBusyException failure) {
        return ProblemDocument.response(new ProblemException(KitProblem.OVERLOADED, failure).retryAfterSeconds(1));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return ProblemDocument.response(UnreadableBody.problem(unreadable));
        }
        Response given = failure.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        return ProblemDocument.response(new ProblemException(
                problemOf(given.getStatus()), "See the API document for this operation.", failure));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        LOG.error(FailureTrace.of(failure));
        return ProblemDocument.response(new ProblemException(KitProblem.INTERNAL, failure));
    }

    private static KitProblem problemOf(int status) {
        for (KitProblem problem : List.of(
                KitProblem.MALFORMED,
                KitProblem.UNAUTHORIZED,
                KitProblem.FORBIDDEN,
                KitProblem.NOT_FOUND,
                KitProblem.METHOD_NOT_ALLOWED,
                KitProblem.NOT_ACCEPTABLE,
                KitProblem.TOO_LARGE,
                KitProblem.UNSUPPORTED_MEDIA_TYPE,
                KitProblem.TOO_MANY_REQUESTS,
                KitProblem.OVERLOADED)) {
            if (problem.status() == status) {
                return problem;
            }
        }
        return status < 500 ? KitProblem.MALFORMED : KitProblem.INTERNAL;
    }
}
