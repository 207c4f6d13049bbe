package org.throughline.kit.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Before anything else is done with a request, so that its refusal has the id too. */
public class TraceRequests {

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        Trace.begin(request.getHeaderString(Trace.HEADER));
    }
}
