package org.throughline.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The realm file with the people and clients of a people file added, and its placeholders replaced by generated secrets. */
final class KeycloakRealm {

    static final String NAME = "throughline";
    static final String APP = "throughline-app";
    static final String PEOPLE_PASSWORD = "throughline.people.password";

    private static final String SECRET_PLACEHOLDER = "${secret}";
    private static final String PASSWORD_PLACEHOLDER = "${password}";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode realm;
    private final Map<String, String> secrets = new TreeMap<>();

    private KeycloakRealm(ObjectNode realm) {
        this.realm = realm;
    }

    static KeycloakRealm read(Optional<Path> people, Secrets secrets) {
        try (InputStream file =
                Objects.requireNonNull(KeycloakRealm.class.getResourceAsStream("throughline-realm.json"))) {
            KeycloakRealm realm = new KeycloakRealm((ObjectNode) JSON.readTree(file));
            if (people.isPresent()) {
                realm.add(JSON.readTree(Files.readString(people.get())));
            }
            realm.replacePlaceholders(secrets);
            return realm;
        } catch (IOException unreadable) {
            throw new LauncherRefusal(Launcher.EXIT_FAILED, "the realm cannot be read: " + unreadable.getMessage());
        }
    }

    private void add(JsonNode people) {
        people.path("users").forEach(realm.withArray("users")::add);
        people.path("clients").forEach(realm.withArray("clients")::add);
    }

    private void replacePlaceholders(Secrets generated) {
        for (JsonNode client : array("clients")) {
            if (client.path("secret").asText().equals(SECRET_PLACEHOLDER)) {
                String key = "throughline.client." + client.path("clientId").asText() + ".secret";
                secrets.put(key, generated.of(key));
                ((ObjectNode) client).put("secret", generated.of(key));
            }
        }
        for (JsonNode credential : array("users").findValues("credentials")) {
            credential.forEach(one -> replacePassword(one, generated));
        }
    }

    private void replacePassword(JsonNode credential, Secrets generated) {
        if (credential.path("value").asText().equals(PASSWORD_PLACEHOLDER)) {
            secrets.put(PEOPLE_PASSWORD, generated.of(PEOPLE_PASSWORD));
            ((ObjectNode) credential).remove("value");
            ((ObjectNode) credential)
                    .setAll(HashedPassword.of(generated.of(PEOPLE_PASSWORD)).asCredential());
        }
    }

    private ArrayNode array(String name) {
        return realm.withArray(name);
    }

    String json() {
        return realm.toString();
    }

    /** The secrets by the key under which they are told. */
    Map<String, String> secrets() {
        return secrets;
    }
}
