package org.throughline.consent.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-27T13:14:47.120Z",
                "2026-01-02T03:04:05.006Z",
                "2024-02-29T23:59:59.999Z",
                "2026-11-27T13:14:47Z",
                "2026-11-27T13:14:47.000001Z",
                "1969-12-31T23:59:59.999Z",
                "0001-01-01T00:00:00.001Z",
                "0000-12-31T23:59:59.999Z",
                "-0001-12-31T23:59:59.999Z",
                "9999-12-31T23:59:59.999Z",
                "+10000-01-01T00:00:00.001Z",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void itIsTheTextOfTheStandard(String text) {
        assertThat(InstantText.of(Instant.parse(text))).isEqualTo(text);
    }

    @Property
    void itIsWhatInstantsSayOfThemselves(
            @ForAll @LongRange(min = -70_000_000_000_000L, max = 300_000_000_000_000L) long milli) {
        Instant at = Instant.ofEpochMilli(milli);

        assertThat(InstantText.of(at)).isEqualTo(at.toString());
    }
}
