package org.throughline.gateway;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.throughline.gateway.people.TakenTokens;

/** Looks at the token once; the service behind the route verifies it again. */
@ApplicationScoped
class TokenCheck {
    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    private static final Set<String> DISTRICT_PEOPLE = Set.of("counselor", "coordinator", "district-admin", "auditor");

    private final IdentityProviderManager identities;
    private final TakenTokens taken;

    TokenCheck(IdentityProviderManager identities, TakenTokens taken) {
        this.identities = identities;
        this.taken = taken;
    }

    /** The caller behind a valid token. Fails with a refusal: 401 without one, 404 where the caller's kind has no business, 503 when no token can be verified now. */
    Uni<Caller> require(RoutingContext context, Access access) {
        // Quarkus would answer a refused token itself, without a body.
        BiConsumer<RoutingContext, Throwable> leaveItToUs = (call, failure) -> {};
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveItToUs);
        return QuarkusHttpUser.getSecurityIdentity(context, identities)
                .onFailure()
                .transform(TokenCheck::refusal)
                .map(identity -> admitted(identity, access));
    }

    private Caller admitted(SecurityIdentity identity, Access access) {
        if (identity.isAnonymous()) {
            throw new Refusal(GatewayProblem.UNAUTHORIZED);
        }
        Caller caller = Caller.of(identity);
        if (taken.isTaken(caller.person(), caller.issuedAt())) {
            throw new Refusal(GatewayProblem.UNAUTHORIZED);
        }
        if (access == Access.DISTRICT_PEOPLE && identity.getRoles().stream().noneMatch(DISTRICT_PEOPLE::contains)) {
            throw new Refusal(GatewayProblem.NOT_FOUND);
        }
        return caller;
    }

    private static Refusal refusal(Throwable failure) {
        if (failure instanceof AuthenticationException) {
            return new Refusal(GatewayProblem.UNAUTHORIZED);
        }
        LOG.warnf("Tokens cannot be verified: %s", failure.getClass().getSimpleName());
        return new Refusal(GatewayProblem.DEPENDENCY_UNAVAILABLE, Duration.ofSeconds(5));
    }
}
