package org.throughline.consent.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hashes were computed outside Java: logs that exist have to verify for ever. */
class CommitmentTest {
    private static final byte[] SALT = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    @Test
    void itIsTheHashOfEachPartBehindItsLengthInBytes() {
        assertThat(hex(Commitment.of(SALT, List.of("one", "dö", ""))))
                .isEqualTo("0f69b6d9fb7f39a928a4837522a45600aff6ecaf5d573b04337b300665f74b2a");
    }

    @Test
    void whatMovesFromOnePartToTheNextMakesAnother() {
        assertThat(Commitment.of(SALT, List.of("ab", "c"))).isNotEqualTo(Commitment.of(SALT, List.of("a", "bc")));
    }

    @Test
    void aLinkIsTheHashOfTheOneBeforeItsNumberAndWhatItSeals() {
        byte[] sealed = new byte[32];
        Arrays.fill(sealed, (byte) 1);

        assertThat(hex(Commitment.ofSeal(new byte[32], 7, List.of(sealed, new byte[0]))))
                .isEqualTo("a5deab1b7b8fa37b35b812a54cff072c91f7ae42589d9297169a376545ccfe7d");
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
