package org.throughline.consent;

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
                .item(TestTokens.service("consent-service")
                        .audience("partner-directory-service")
                        .token());
    }
}
