package org.throughline.kit.client;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;
import org.throughline.kit.trace.Trace;

/**
 * Shows this service's own token on every call, and which request the call is made for; register it on each REST client
 * of another service of ours.
 */
@Priority(Priorities.AUTHENTICATION)
public class OutgoingIdentity implements ResteasyReactiveClientRequestFilter {

    private final ServiceTokens tokens;

    public OutgoingIdentity(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext request) {
        Trace.header().ifPresent(trace -> request.getHeaders().putSingle(Trace.HEADER, trace));
        request.suspend();
        tokens.token()
                .subscribe()
                .with(
                        token -> {
                            request.getHeaders().putSingle("Authorization", "Bearer " + token);
                            request.resume();
                        },
                        request::resume);
    }
}
