package org.throughline.kit.http;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/**
 * Names the parameters of a query that cannot be read. Left alone, Jakarta REST says that there is no such resource, takes what is
 * neither true nor false for false, and of a parameter that is given twice the first.
 */
public class ReadableParameters {

    private final Map<Method, List<QueryParameter>> known = new ConcurrentHashMap<>();

    /** @throws ProblemException 400 */
    @ServerRequestFilter
    public void check(ResourceInfo operation, UriInfo uri) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        List<FieldError> faults = known.computeIfAbsent(operation.getResourceMethod(), QueryParameter::of).stream()
                .flatMap(parameter -> parameter.fault(given.getOrDefault(parameter.name(), List.of())).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new ProblemException(KitProblem.MALFORMED, "See errors for what is wrong and where.", faults);
        }
    }
}
