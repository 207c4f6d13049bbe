package org.throughline.kit.encryption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** Where the master keys come from; each is 32 bytes in base64. */
@ConfigMapping(prefix = "throughline.encryption")
interface EncryptionConfig {

    /** Master key number 1, for an installation that never rotated. */
    Optional<String> key();

    /** Master keys by number, 0 to 255: {@code throughline.encryption.keys.2=...}. Keep a key while rows use it. */
    Map<Integer, String> keys();

    /** The number of the key that seals from now on. */
    @WithDefault("1")
    int current();

    /** The number of the key behind fingerprints. To change it means to compute every stored fingerprint anew. */
    @WithDefault("1")
    int fingerprint();
}
