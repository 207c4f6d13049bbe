package org.throughline.kit.client;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/** Shows this service's own token on every call; register it on each REST client of another service of ours. */
@Priority(Priorities.AUTHENTICATION)
public class OutgoingIdentity implements ResteasyReactiveClientRequestFilter {

    private final ServiceTokens tokens;

    public OutgoingIdentity(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext request) {
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
