package org.throughline.directory.hsds.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The standard's {@code format} asks for what {@code Accept} asks for elsewhere; without it a list is JSON. */
public class HsdsFormats {

    private static final String PUBLISHED = "/hsds/";
    private static final String JSON = "application/json";

    @ServerRequestFilter(preMatching = true)
    public void ask(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().contains(PUBLISHED)) {
            boolean lines =
                    "ndjson".equals(request.getUriInfo().getQueryParameters().getFirst("format"));
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, lines ? HsdsStreams.NDJSON : JSON);
        }
    }
}
