package org.throughline.kit.problem;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Offers a repetition where it does nothing a second time: see {@link OutcomeUnknown}. */
public class UnknownOutcomes {

    private static final String KEY = "Idempotency-Key";
    private static final Set<String> NOT_IDEMPOTENT = Set.of(HttpMethod.POST, HttpMethod.PATCH);

    @ServerExceptionMapper
    public Response unknown(OutcomeUnknown failure, Request request, HttpHeaders headers, ResourceInfo operation) {
        boolean isRepeatable = !NOT_IDEMPOTENT.contains(request.getMethod())
                || (headers.getHeaderString(KEY) != null && takesKey(operation));
        return ProblemDocument.response(
                isRepeatable ? new ProblemException(KitProblem.OVERLOADED, failure).retryAfterSeconds(1) : failure);
    }

    /** An operation that does not look at a key that it is sent does its work again. */
    private static boolean takesKey(ResourceInfo operation) {
        return Stream.of(operation.getResourceMethod().getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equals(KEY));
    }
}
