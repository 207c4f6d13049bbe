package org.throughline.gateway;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The ids of whoever calls, for limits and logs only.
 *
 * @param person the token's subject
 */
record Caller(String person, @Nullable String client, @Nullable String tenant) {

    static Caller of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return new Caller(token.getSubject(), token.getClaim("azp"), token.getClaim("tenant"));
        }
        throw new Refusal(GatewayProblem.UNAUTHORIZED);
    }
}
