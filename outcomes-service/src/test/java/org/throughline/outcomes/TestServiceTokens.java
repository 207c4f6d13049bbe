package org.throughline.outcomes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.kit.client.ServiceTokens;
import org.throughline.servers.TestTokens;

/** This service's account in the tests' realm. */
@ApplicationScoped
public class TestServiceTokens implements ServiceTokens {

    @Override
    public Uni<String> token() {
        return Uni.createFrom()
                .item(TestTokens.service("outcomes-service")
                        .audience("consent-service", "partner-directory-service")
                        .token());
    }
}
