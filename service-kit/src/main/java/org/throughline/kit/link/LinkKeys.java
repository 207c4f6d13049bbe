package org.throughline.kit.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.kit.encryption.Hkdf;
import org.throughline.kit.encryption.Hmac;

/** The keys behind links, sessions and codes, all derived from {@code throughline.link.key} and in no database. */
@ApplicationScoped
class LinkKeys {

    private static final int KEY_BYTES = 32;

    private final Map<Use, byte[]> keys = new EnumMap<>(Use.class);

    /** What is authenticated; each use has a key of its own. */
    enum Use {
        SECRET,
        SESSION,
        CODE
    }

    LinkKeys(@ConfigProperty(name = "throughline.link.key") String configured) {
        byte[] key = decoded(configured);
        for (Use use : Use.values()) {
            keys.put(use, Hkdf.key(key, "link " + use.name(), new byte[0]));
        }
    }

    byte[] mac(Use use, String... parts) {
        byte[] key = keys.get(use);
        if (key == null) {
            throw new IllegalStateException("no key for " + use);
        }
        return Hmac.of(key, parts);
    }

    /** @throws IllegalArgumentException without the value that was configured */
    private static byte[] decoded(String configured) {
        byte[] key = new byte[0];
        try {
            key = Base64.getDecoder().decode(configured.trim());
        } catch (IllegalArgumentException quotesTheKey) {
            // Refused below: the decoder's message would quote the key.
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("throughline.link.key must be 32 bytes in base64");
        }
        return key;
    }
}
