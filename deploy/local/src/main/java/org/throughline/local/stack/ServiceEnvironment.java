package org.throughline.local.stack;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a service is told, as environment variables: each gets its own secrets, and nothing is in its arguments. */
final class ServiceEnvironment {

    private static final String POSTGRES = "throughline.postgres.";

    private final Ports ports;
    private final Settings servers;
    private final InstallationKeys keys;
    private final Map<String, String> asked;

    /** @param asked comes last and wins */
    ServiceEnvironment(Ports ports, Settings servers, InstallationKeys keys, Map<String, String> asked) {
        this.ports = ports;
        this.servers = servers;
        this.keys = keys;
        this.asked = Map.copyOf(asked);
    }

    Map<String, String> of(LocalService service) {
        Map<String, String> environment = new TreeMap<>();
        properties(service).forEach((key, value) -> environment.put(variable(key), value));
        return environment;
    }

    /** By the rule of MicroProfile Config. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private Map<String, String> properties(LocalService service) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.http.port", Integer.toString(ports.of(service)));
        properties.put("throughline.public-url", ports.publicAddress().toString());
        properties.put("throughline.keycloak.url", servers.realm().toString());
        copy("throughline.kafka.bootstrap-servers", properties);
        addresses(properties);
        if (service.keepsSomething()) {
            common(service, properties);
        }
        service.database().ifPresent(database -> postgres(database, properties));
        special(service, properties);
        properties.putAll(asked);
        return properties;
    }

    private void addresses(Map<String, String> properties) {
        properties.put(
                "throughline.directory.url",
                ports.address(LocalService.DIRECTORY).toString());
        properties.put(
                "throughline.consent.url", ports.address(LocalService.CONSENT).toString());
        properties.put(
                "throughline.referral.url", ports.address(LocalService.REFERRAL).toString());
        properties.put(
                "throughline.outcomes.url", ports.address(LocalService.OUTCOMES).toString());
    }

    private void common(LocalService service, Map<String, String> properties) {
        properties.putAll(keys.values());
        String secret = "throughline.client." + service.folder() + ".secret";
        properties.put(secret, servers.get(secret));
        // Twelve processes share the machine's cores, and their first calls are slow.
        properties.put("throughline.disclosure.deadline-millis", "2000");
    }

    private void postgres(String database, Map<String, String> properties) {
        copy(POSTGRES + "host", properties);
        copy(POSTGRES + "port", properties);
        for (String role : new String[] {"owner", "app", "relay"}) {
            copy(POSTGRES + database + "." + role + ".password", properties);
        }
        copy("throughline.smtp.host", properties);
        copy("throughline.smtp.port", properties);
        properties.put("quarkus.mailer.from", "no-reply@throughline.test");
        properties.put("throughline.mail.sms-gateway", Settings.TEXT_GATEWAY);
    }

    private void special(LocalService service, Map<String, String> properties) {
        if (service == LocalService.CONSENT) {
            // Some sample guardians have one address only: link and code in one mailbox authenticate nobody elsewhere.
            properties.put("throughline.signing.accept-test-evidence", "true");
        }
        if (service == LocalService.OUTCOMES) {
            copy("throughline.mongodb.uri", properties);
        }
    }

    private void copy(String key, Map<String, String> properties) {
        properties.put(key, servers.get(key));
    }
}
