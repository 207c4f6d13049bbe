package org.throughline.directory.people.keycloak;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.client.OutgoingIdentity;
import org.throughline.kit.client.ServiceTokens;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** Where the realm's admin API is: beside the realm itself. A service that was told of no realm has no accounts. */
@ApplicationScoped
class KeycloakRealm {

    private static final long CONNECT_SECONDS = 2;
    private static final long READ_SECONDS = 10;

    private final @Nullable KeycloakUsers users;

    KeycloakRealm(@ConfigProperty(name = "throughline.keycloak.url") Optional<String> realm, ServiceTokens tokens) {
        this.users = realm.map(url -> users(URI.create(url.replace("/realms/", "/admin/realms/")), tokens))
                .orElse(null);
    }

    private static KeycloakUsers users(URI admin, ServiceTokens tokens) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(admin)
                .register(new OutgoingIdentity(tokens))
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .build(KeycloakUsers.class);
    }

    boolean isThere() {
        return users != null;
    }

    KeycloakUsers users() {
        if (users == null) {
            throw new ProblemException(KitProblem.DEPENDENCY_UNAVAILABLE, "There is no identity provider here.");
        }
        return users;
    }
}
