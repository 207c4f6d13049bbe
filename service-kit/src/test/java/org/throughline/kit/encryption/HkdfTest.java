package org.throughline.kit.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HkdfTest {

    private static final HexFormat HEX = HexFormat.of();

    /** RFC 5869, appendix A.1. */
    @Test
    void derivesWhatTheStandardsFirstTestCaseSays() {
        byte[] derived = Hkdf.derive(
                HEX.parseHex("0b".repeat(22)),
                HEX.parseHex("000102030405060708090a0b0c"),
                HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"),
                42);
        assertThat(HEX.formatHex(derived))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    @Test
    void anotherUseOrContextGivesAnotherKey() {
        byte[] secret = new byte[32];
        byte[] key = Hkdf.key(secret, "ab", new byte[] {1});
        assertThat(key).hasSize(32).isEqualTo(Hkdf.key(secret, "ab", new byte[] {1}));
        assertThat(Hkdf.key(secret, "a", new byte[] {'b', 1})).isNotEqualTo(key);
        assertThat(Hkdf.key(secret, "ab", new byte[] {2})).isNotEqualTo(key);
    }

    @Test
    void theBoundsBetweenAuthenticatedPartsCount() {
        byte[] key = new byte[32];
        assertThat(Hmac.of(key, "ab", "c"))
                .isNotEqualTo(Hmac.of(key, "a", "bc"))
                .isNotEqualTo(Hmac.of(key, "abc"));
    }
}
