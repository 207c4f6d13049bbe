package org.throughline.kit.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.throughline.kit.tenancy.TenantId;

class EncryptionPropertyTest {

    private final Encryption encryption = Keys.encryption(Map.of(1, Keys.of(1), 7, Keys.of(7)), 7);

    @Property(tries = 300)
    void everyTextComesBackAsItWas(@ForAll String generated, @ForAll long tenantBits, @ForAll long rowBits) {
        UUID tenant = new UUID(tenantBits, rowBits);
        UUID row = new UUID(rowBits, tenantBits);
        String plain = withoutLoneSurrogates(generated);
        byte[] sealed = encryption.seal(new TenantId(tenant), row, "t.c", plain);
        assertThat(encryption.open(new TenantId(tenant), row, "t.c", sealed)).isEqualTo(plain);
    }

    @Property(tries = 500)
    void noBitOfASealedValueCanBeChanged(
            @ForAll @StringLength(max = 60) String generated,
            @ForAll @IntRange(max = 1_000_000) int position,
            @ForAll @IntRange(max = 7) int bit) {
        TenantId tenant = new TenantId(new UUID(1, 2));
        UUID row = new UUID(3, 4);
        byte[] sealed = encryption.seal(tenant, row, "t.c", withoutLoneSurrogates(generated));
        sealed[position % sealed.length] ^= (byte) (1 << bit);
        assertThatThrownBy(() -> encryption.open(tenant, row, "t.c", sealed))
                .isInstanceOf(UnreadableValueException.class);
    }

    /** Half of a surrogate pair is no text: UTF-8 cannot carry it. */
    private static String withoutLoneSurrogates(String generated) {
        return generated
                .codePoints()
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
