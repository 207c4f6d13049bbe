package org.throughline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.local.Refusal;

class ServiceEnvironmentTest {

    private final ServiceEnvironment environment = new ServiceEnvironment(
            new Ports(21_000),
            servers(),
            new InstallationKeys(Map.of("throughline.link.key", "k")),
            Map.of("throughline.link.life", "PT1S"));

    @Test
    void aServiceGetsItsOwnSecretsAndNobodyElses() {
        Map<String, String> consent = environment.of(LocalService.CONSENT);

        assertThat(consent)
                .containsEntry("THROUGHLINE_POSTGRES_CONSENT_OWNER_PASSWORD", "consent-owner-secret")
                .containsEntry("THROUGHLINE_CLIENT_CONSENT_SERVICE_SECRET", "consent-service-secret")
                .containsEntry("THROUGHLINE_LINK_KEY", "k")
                .containsEntry("THROUGHLINE_MAIL_SMS_GATEWAY", Settings.TEXT_GATEWAY)
                .containsEntry("THROUGHLINE_SIGNING_ACCEPT_TEST_EVIDENCE", "true")
                .containsEntry("THROUGHLINE_PUBLIC_URL", "http://localhost:21000")
                .containsEntry("QUARKUS_HTTP_PORT", "21002");
        assertThat(consent.values()).noneMatch(value -> value.contains("referral-") || value.equals("superuser"));
    }

    @Test
    void theGatewayGetsNoSecretAtAll() {
        assertThat(environment.of(LocalService.GATEWAY).values())
                .noneMatch(value -> value.endsWith("secret") || value.equals("k"))
                .contains("http://127.0.0.1:21003");
    }

    @ParameterizedTest
    @EnumSource(LocalService.class)
    void everybodyListensOnLoopbackOnly(LocalService service) {
        assertThat(environment.of(service)).containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1");
    }

    @ParameterizedTest
    @EnumSource(LocalService.class)
    void everybodyIsToldWhatWasAskedFor(LocalService service) {
        assertThat(environment.of(service)).containsEntry("THROUGHLINE_LINK_LIFE", "PT1S");
    }

    @Test
    void onlyTheConsentServiceAcceptsTestEvidenceAndOnlyOutcomesKnowsMongo() {
        assertThat(environment.of(LocalService.REFERRAL))
                .doesNotContainKeys("THROUGHLINE_SIGNING_ACCEPT_TEST_EVIDENCE", "THROUGHLINE_MONGODB_URI");
        assertThat(environment.of(LocalService.OUTCOMES)).containsKey("THROUGHLINE_MONGODB_URI");
    }

    @Test
    void whatTheServersDidNotTellIsNamed() {
        assertThatThrownBy(() -> new Settings(Map.of()).get("throughline.keycloak.url"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("throughline.keycloak.url");
        assertThat(servers()).asString().doesNotContain("secret\"").doesNotContain("consent-owner-secret");
    }

    private static Settings servers() {
        Map<String, String> values = new TreeMap<>(Map.of(
                "throughline.postgres.host", "127.0.0.1",
                "throughline.postgres.port", "21007",
                "throughline.postgres.superuser.password", "superuser",
                "throughline.kafka.bootstrap-servers", "127.0.0.1:21008",
                "throughline.mongodb.uri", "mongodb://127.0.0.1:21010",
                "throughline.smtp.host", "127.0.0.1",
                "throughline.smtp.port", "21011",
                "throughline.keycloak.url", "http://localhost:21005/realms/throughline"));
        for (LocalService service : LocalService.values()) {
            values.put("throughline.client." + service.folder() + ".secret", service.folder() + "-secret");
            service.database().ifPresent(database -> {
                for (String role : new String[] {"owner", "app", "relay"}) {
                    values.put(
                            "throughline.postgres." + database + "." + role + ".password",
                            database + "-" + role + "-secret");
                }
            });
        }
        return new Settings(values);
    }
}
