package org.throughline.directory.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateSettingsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 8, 1);

    @ParameterizedTest
    @EnumSource
    void everyGateBeginsAsAWarning(Gate gate) {
        assertThat(GateSettings.WARNINGS.mode(gate, DAY)).isEqualTo(GateMode.WARN);
    }

    @Test
    void aGateBlocksFromItsDayOnAndTheOthersStillWarn() {
        GateSettings settings = new GateSettings(Map.of(Gate.AGREEMENT, DAY));

        assertThat(settings.mode(Gate.AGREEMENT, DAY.minusDays(1))).isEqualTo(GateMode.WARN);
        assertThat(settings.mode(Gate.AGREEMENT, DAY)).isEqualTo(GateMode.BLOCK);
        assertThat(settings.mode(Gate.TRAINING, DAY)).isEqualTo(GateMode.WARN);
    }

    @Test
    void aWarningLetsThroughWhateverIsMissing() {
        assertThat(GateMode.WARN.lets(3)).isTrue();
        assertThat(GateMode.BLOCK.lets(1)).isFalse();
        assertThat(GateMode.BLOCK.lets(0)).isTrue();
    }
}
