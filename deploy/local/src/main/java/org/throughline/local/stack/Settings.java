package org.throughline.local.stack;

import java.net.URI;
import java.util.Map;
import org.throughline.local.Refusal;

/** What the servers tell: where they are, and their secrets. */
public record Settings(Map<String, String> values) {

    public static final String FILE = "servers.properties";

    /** Text messages are mails to numbers there: the mail catcher takes them like any other. */
    public static final String TEXT_GATEWAY = "text.throughline.test";

    public Settings {
        values = Map.copyOf(values);
    }

    static Settings read(LocalFolder folder) {
        return new Settings(folder.read(FILE)
                .map(PropertyLines::read)
                .orElseThrow(() -> new Refusal(Refusal.FAILED, "the servers told nothing in " + FILE)));
    }

    public String get(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new Refusal(Refusal.FAILED, key + " is missing in " + FILE + ": begin again with --fresh");
        }
        return value;
    }

    public URI realm() {
        return URI.create(get("throughline.keycloak.url"));
    }

    public String clientSecret(String clientId) {
        return get("throughline.client." + clientId + ".secret");
    }

    public String peoplePassword() {
        return get("throughline.people.password");
    }

    public int imapPort() {
        return Integer.parseInt(get("throughline.imap.port"));
    }

    /** Shows no value: most are secrets. */
    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}
