package org.throughline.kit.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.kit.tenancy.TenantId;

class EncryptionTest {

    private static final String FIELD = "note.text";
    private static final String PLAIN = "sleeps badly since the move";

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final UUID row = UUID.randomUUID();
    private final Encryption encryption = Keys.encryption(Map.of(1, Keys.of(1)), 1);
    private final byte[] sealed = encryption.seal(tenant, row, FIELD, PLAIN);

    @Test
    void whatWasSealedOpensAtItsPlace() {
        assertThat(encryption.open(tenant, row, FIELD, sealed)).isEqualTo(PLAIN);
    }

    @Test
    void withOneKeyItIsThatOfAnInstallationThatNeverRotated() {
        Encryption outside = Encryption.withKey(Keys.of(1));

        assertThat(outside.open(tenant, row, FIELD, sealed)).isEqualTo(PLAIN);
    }

    @Test
    void theSealedFormIsVersionKeyNumberNonceCiphertextAndTag() {
        assertThat(sealed).hasSize(1 + 1 + 12 + PLAIN.length() + 16).startsWith((byte) 1, (byte) 1);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("sleeps");
    }

    @Test
    void theSameTextSealedTwiceLooksDifferent() {
        assertThat(encryption.seal(tenant, row, FIELD, PLAIN)).isNotEqualTo(sealed);
    }

    @Test
    void itOpensInNoOtherRowTenantOrField() {
        assertUnreadable(() -> encryption.open(tenant, UUID.randomUUID(), FIELD, sealed));
        assertUnreadable(() -> encryption.open(new TenantId(UUID.randomUUID()), row, FIELD, sealed));
        assertUnreadable(() -> encryption.open(tenant, row, "note.title", sealed));
    }

    @Test
    void truncatedAndForeignBytesAreUnreadable() {
        assertUnreadable(() -> encryption.open(tenant, row, FIELD, new byte[0]));
        assertUnreadable(() -> encryption.open(tenant, row, FIELD, new byte[29]));
        assertUnreadable(() -> encryption.open(tenant, row, FIELD, new byte[100]));
    }

    @Test
    void afterARotationOldValuesOpenAndNewOnesUseTheNewKey() {
        Encryption rotated = Keys.encryption(Map.of(1, Keys.of(1), 2, Keys.of(2)), 2);
        byte[] anew = rotated.seal(tenant, row, FIELD, PLAIN);
        assertThat(rotated.open(tenant, row, FIELD, sealed)).isEqualTo(PLAIN);
        assertThat(rotated.open(tenant, row, FIELD, anew)).isEqualTo(PLAIN);
        assertThat(rotated.isCurrent(sealed)).isFalse();
        assertThat(rotated.isCurrent(anew)).isTrue();
        assertUnreadable(() -> encryption.open(tenant, row, FIELD, anew));
    }

    @Test
    void theKeyNumberCannotBeExchanged() {
        Encryption twins = Keys.encryption(Map.of(1, Keys.of(1), 2, Keys.of(1)), 1);
        byte[] relabelled = sealed.clone();
        relabelled[1] = 2;
        assertUnreadable(() -> twins.open(tenant, row, FIELD, relabelled));
    }

    @Test
    void absentStaysAbsent() {
        assertThat(encryption.sealNullable(tenant, row, FIELD, null)).isNull();
        assertThat(encryption.openNullable(tenant, row, FIELD, null)).isNull();
        assertThat(encryption.openNullable(tenant, row, FIELD, encryption.sealNullable(tenant, row, FIELD, "")))
                .isEmpty();
    }

    @Test
    void fingerprintsAreEqualForEqualValuesOfOneTenantAndFieldOnly() {
        byte[] fingerprint = encryption.fingerprint(tenant, "contact.mail", "a@example.org");
        assertThat(fingerprint)
                .hasSize(32)
                .isEqualTo(encryption.fingerprint(tenant, "contact.mail", "a@example.org"))
                .isNotEqualTo(encryption.fingerprint(tenant, "contact.mail", "b@example.org"))
                .isNotEqualTo(encryption.fingerprint(tenant, "contact.phone", "a@example.org"))
                .isNotEqualTo(encryption.fingerprint(new TenantId(UUID.randomUUID()), "contact.mail", "a@example.org"));
    }

    @Test
    void fingerprintsOutliveARotationOfTheCurrentKey() {
        Encryption rotated = Keys.encryption(Map.of(1, Keys.of(1), 2, Keys.of(2)), 2);
        assertThat(rotated.fingerprint(tenant, FIELD, PLAIN)).isEqualTo(encryption.fingerprint(tenant, FIELD, PLAIN));
    }

    @Test
    void keysThatCannotWorkAreRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> Keys.encryption(Map.of(1, new byte[31]), 1)).hasMessageContaining("not 32 bytes");
        assertThatThrownBy(() -> Keys.encryption(Map.of(300, Keys.of(1)), 300)).hasMessageContaining("0 to 255");
        assertThatThrownBy(() -> Keys.encryption(Map.of(1, Keys.of(1)), 2)).hasMessageContaining("encryption.current");
        assertThatThrownBy(() -> MasterKeys.of(new Configured("not base64!")))
                .hasMessageContaining("not base64")
                .hasNoCause()
                .message()
                .doesNotContain("not base64!");
    }

    /** Each has its own key, and between them something is opened that does not open. */
    @Test
    void tenantsThatSealAtTheSameTimeEachOpenTheirOwn() {
        IntStream.range(0, 2_000).parallel().forEach(number -> {
            TenantId another = new TenantId(UUID.randomUUID());
            String text = PLAIN + number;
            byte[] theirs = encryption.seal(another, row, FIELD, text);

            assertUnreadable(() -> encryption.open(tenant, row, FIELD, theirs));
            assertThat(encryption.open(another, row, FIELD, theirs)).isEqualTo(text);
        });
    }

    private static void assertUnreadable(Runnable opening) {
        assertThatThrownBy(opening::run)
                .isInstanceOf(UnreadableValueException.class)
                .hasNoCause()
                .message()
                .doesNotContain("sleeps", FIELD);
    }

    private record Configured(String first) implements EncryptionConfig {

        @Override
        public Optional<String> key() {
            return Optional.of(first);
        }

        @Override
        public Map<Integer, String> keys() {
            return Map.of();
        }

        @Override
        public int current() {
            return 1;
        }

        @Override
        public int fingerprint() {
            return 1;
        }
    }
}
