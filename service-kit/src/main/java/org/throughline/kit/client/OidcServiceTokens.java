package org.throughline.kit.client;

import io.quarkus.arc.DefaultBean;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Client-credentials tokens of the realm, kept until shortly before they expire. */
@ApplicationScoped
@DefaultBean
public class OidcServiceTokens implements ServiceTokens {

    private final OidcClient client;
    private final TokensHelper tokens = new TokensHelper();

    public OidcServiceTokens(OidcClient client) {
        this.client = client;
    }

    @Override
    public Uni<String> token() {
        return tokens.getTokens(client).map(io.quarkus.oidc.client.Tokens::getAccessToken);
    }
}
