package org.throughline.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TestTokensTest {

    @Test
    void aDistrictsPersonHasTheClaimsKeycloakGives() throws Exception {
        UUID person = UUID.randomUUID();
        UUID tenant = UUID.randomUUID();
        String token = TestTokens.person("counselor")
                .named(person)
                .tenant(tenant)
                .schools("S1", "S\"2")
                .token();
        JsonNode claims = claims(token);
        assertThat(claims.path("iss").asText()).isEqualTo(System.getProperty("quarkus.oidc.token.issuer"));
        assertThat(claims.path("sub").asText()).isEqualTo(person.toString());
        assertThat(claims.path("tenant").asText()).isEqualTo(tenant.toString());
        assertThat(claims.path("aud").asText()).isEqualTo("throughline");
        assertThat(claims.path("realm_access").path("roles").path(0).asText()).isEqualTo("counselor");
        assertThat(claims.path("schools").path(1).asText()).isEqualTo("S\"2");
        assertThat(claims.path("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
        assertThat(isTrusted(token)).isTrue();
    }

    @Test
    void aServiceIsTheSameSubjectInEveryToken() throws Exception {
        TestTokens service =
                TestTokens.service("referral-service").audience("consent-service", "partner-directory-service");
        JsonNode claims = claims(service.token());
        assertThat(claims.path("sub"))
                .isEqualTo(
                        claims(TestTokens.service("referral-service").token()).path("sub"));
        assertThat(claims.path("aud")).hasSize(2);
        assertThat(claims.path("azp").asText()).isEqualTo("referral-service");
        assertThat(claims.path("realm_access").path("roles").path(0).asText()).isEqualTo("service");
        assertThat(claims.has("tenant")).isFalse();
    }

    @Test
    void anIntegratorCarriesItsTenantAndRecipient() throws Exception {
        UUID tenant = UUID.randomUUID();
        UUID integrator = UUID.randomUUID();
        JsonNode claims =
                claims(TestTokens.integrator("sis", tenant, integrator).token());
        assertThat(claims.path("tenant").asText()).isEqualTo(tenant.toString());
        assertThat(claims.path("integrator").asText()).isEqualTo(integrator.toString());
    }

    @Test
    void badTokensCanBeMintedToo() throws Exception {
        TestTokens person = TestTokens.person("agency-staff").organization(UUID.randomUUID());
        assertThat(isTrusted(person.signedByAStranger().token())).isFalse();
        assertThat(claims(person.expired().token()).path("exp").asLong())
                .isLessThan(Instant.now().getEpochSecond());
        assertThat(claims(person.validFor(Duration.ofSeconds(-1)).token())
                        .path("exp")
                        .asLong())
                .isLessThan(Instant.now().getEpochSecond());
        assertThat(claims(person.without("aud").token()).has("aud")).isFalse();
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static boolean isTrusted(String token) throws Exception {
        byte[] key = Base64.getDecoder().decode(System.getProperty("quarkus.oidc.public-key"));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
        int end = token.lastIndexOf('.');
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }
}
