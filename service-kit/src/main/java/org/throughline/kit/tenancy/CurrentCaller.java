package org.throughline.kit.tenancy;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** The caller of the present request. */
@RequestScoped
public class CurrentCaller {

    /** Names the tenant a service works for; stripped by the gateway, heeded only from the role {@code service}. */
    public static final String TENANT_HEADER = "Throughline-Tenant";

    /** The token of the person on whose behalf a service calls; stripped by the gateway and verified again here. */
    public static final String PERSON_TOKEN_HEADER = "Throughline-Person-Token";

    private final SecurityIdentity identity;
    private final TenantIdentityProvider tokens;
    private final RoutingContext request;

    public CurrentCaller(SecurityIdentity identity, TenantIdentityProvider tokens, RoutingContext request) {
        this.identity = identity;
        this.tokens = tokens;
        this.request = request;
    }

    /** @throws ProblemException 403 when the token's claims are contradictory or malformed */
    public Caller get() {
        return caller(identity, request.request().getHeader(TENANT_HEADER));
    }

    /** The person on whose behalf a service calls; empty where none acts. Anyone but a service may not name one. */
    public Uni<Optional<Caller>> onBehalfOf() {
        String token = request.request().getHeader(PERSON_TOKEN_HEADER);
        if (token == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        if (!get().has(Role.SERVICE)) {
            return Uni.createFrom().failure(refused());
        }
        return tokens.authenticate(new AccessTokenCredential(token))
                .map(person -> Optional.of(caller(person, null)))
                .onFailure(failure -> !(failure instanceof ProblemException))
                .transform(failure -> refused());
    }

    private static Caller caller(SecurityIdentity identity, @Nullable String namedTenant) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return new CallerClaims(token, identity.getRoles()).caller(namedTenant);
        }
        throw new ProblemException(KitProblem.UNAUTHORIZED, "This operation needs an access token.");
    }

    private static ProblemException refused() {
        return new ProblemException(KitProblem.FORBIDDEN, "The person's token was refused.");
    }
}
