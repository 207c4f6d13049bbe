package org.throughline.gateway;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, by ids only.
 *
 * @param person the token's subject
 * @param issuedAt the token, in whole seconds
 */
record Caller(String person, Instant issuedAt, @Nullable String client, @Nullable String tenant) {

    static Caller of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return new Caller(
                    token.getSubject(),
                    Instant.ofEpochSecond(token.getIssuedAtTime()),
                    token.getClaim("azp"),
                    token.getClaim("tenant"));
        }
        throw new Refusal(GatewayProblem.UNAUTHORIZED);
    }
}
