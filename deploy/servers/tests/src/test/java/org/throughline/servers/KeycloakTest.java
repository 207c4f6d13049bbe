package org.throughline.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The slow one: the first time, Keycloak is unpacked and built. */
class KeycloakTest {

    private static final String TENANT = "0190f6c2-0000-7000-8000-000000000001";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Properties found = new Properties();

    @Test
    void tokensSayWhoAndForWhomAndAKilledInstallationComesBack() throws Exception {
        try (StartedLauncher first = launcher()) {
            found = first.awaitReady();
            LauncherTest.assertNoSecretIsAnArgument(found);
            aServiceMayCallWhomItNeeds();
            anIntegratorBelongsToItsTenant();
            onlyTheDirectoryMayReadPeople();
            assertThat(passwordGrant("ana").statusCode()).isEqualTo(400);
            first.killAlone();
        }
        try (StartedLauncher second = launcher("--local-sign-in")) {
            found = second.awaitReady();
            assertThat(second.output()).doesNotContain("making the realm");
            aPersonHasRolesTenantAndSchools();
            aPersonWithoutARoleIsNoOneToTheServices();
            aServiceMayCallWhomItNeeds();
        }
    }

    private StartedLauncher launcher(String... more) throws Exception {
        List<String> options = new ArrayList<>(List.of(
                "--with",
                "keycloak",
                "--people",
                Path.of("src/test/resources/people.json").toString()));
        options.addAll(List.of(more));
        return new StartedLauncher(folder, options.toArray(String[]::new));
    }

    private void aServiceMayCallWhomItNeeds() throws Exception {
        JsonNode referral = claims(clientCredentials("referral-service"));
        assertThat(referral.path("aud"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("consent-service", "partner-directory-service");
        assertThat(roles(referral)).containsExactly("service");
        assertThat(referral.path("azp").asText()).isEqualTo("referral-service");
        assertThat(referral.path("sub").asText()).isNotEmpty();
        assertThat(referral.path("iss").asText()).isEqualTo(found.getProperty("throughline.keycloak.url"));
        assertThat(claims(clientCredentials("operator")).path("aud")).hasSize(4);
        assertThat(roles(claims(clientCredentials("gateway")))).isEmpty();
    }

    private void anIntegratorBelongsToItsTenant() throws Exception {
        JsonNode integrator = claims(clientCredentials("sis"));
        assertThat(integrator.path("tenant").asText()).isEqualTo(TENANT);
        assertThat(integrator.path("integrator").asText()).isEqualTo("sis-recipient");
        assertThat(integrator.path("aud").asText()).isEqualTo("throughline");
        assertThat(roles(integrator)).containsExactly("integrator");
    }

    private void onlyTheDirectoryMayReadPeople() throws Exception {
        assertThat(people(clientCredentials("partner-directory-service"))).isEqualTo(200);
        assertThat(people(clientCredentials("referral-service"))).isEqualTo(403);
        assertThat(people(clientCredentials("operator"))).isEqualTo(403);
    }

    private void aPersonHasRolesTenantAndSchools() throws Exception {
        JsonNode counselor = claims(accessToken(passwordGrant("ana")));
        assertThat(roles(counselor)).containsExactly("counselor");
        assertThat(counselor.path("tenant").asText()).isEqualTo(TENANT);
        assertThat(counselor.path("schools")).extracting(JsonNode::asText).containsExactlyInAnyOrder("S1", "S2");
        assertThat(counselor.path("aud").asText()).isEqualTo("throughline");
        assertThat(counselor.has("name") || counselor.has("email") || counselor.has("preferred_username"))
                .isFalse();
    }

    private void aPersonWithoutARoleIsNoOneToTheServices() throws Exception {
        JsonNode newcomer = claims(accessToken(passwordGrant("newcomer")));
        assertThat(roles(newcomer)).isEmpty();
        assertThat(newcomer.has("aud")).isFalse();
        assertThat(newcomer.has("tenant")).isFalse();
    }

    private String clientCredentials(String client) throws Exception {
        return accessToken(token("grant_type=client_credentials&client_id=" + client + "&client_secret="
                + found.getProperty("throughline.client." + client + ".secret")));
    }

    private HttpResponse<String> passwordGrant(String user) throws Exception {
        return token("grant_type=password&client_id=throughline-app&username=" + user + "&password="
                + found.getProperty("throughline.people.password"));
    }

    private HttpResponse<String> token(String form) throws Exception {
        URI address = URI.create(found.getProperty("throughline.keycloak.url") + "/protocol/openid-connect/token");
        return HTTP.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private int people(String token) throws Exception {
        String realm = found.getProperty("throughline.keycloak.url");
        URI address = URI.create(realm.replace("/realms/", "/admin/realms/") + "/users");
        return HTTP.send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static String accessToken(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).isEqualTo(200);
        return JSON.readTree(response.body()).path("access_token").asText();
    }

    private static JsonNode claims(String token) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static List<String> roles(JsonNode claims) {
        List<String> roles = new ArrayList<>();
        claims.path("realm_access").path("roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }
}
