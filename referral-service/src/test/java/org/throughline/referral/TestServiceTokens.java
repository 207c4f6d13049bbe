package org.throughline.referral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.kit.client.ServiceTokens;
import org.throughline.servers.TestTokens;

/** This service's own token, as Keycloak would give it. */
@ApplicationScoped
public class TestServiceTokens implements ServiceTokens {

    @Override
    public Uni<String> token() {
        return Uni.createFrom()
                .item(TestTokens.service("referral-service")
                        .audience("consent-service", "partner-directory-service")
                        .token());
    }
}
