package org.throughline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void theRelaysTogetherCanAlwaysTakeEveryLane() {
        for (int relays = 1; relays <= 40; relays++) {
            assertThat(Lanes.share(relays) * relays).isGreaterThanOrEqualTo(Lanes.COUNT);
        }
        assertThat(Lanes.share(1)).isEqualTo(32);
        assertThat(Lanes.share(2)).isEqualTo(16);
        assertThat(Lanes.share(3)).isEqualTo(11);
    }

    @Test
    void aLaneIsForEver() {
        assertThat(Lanes.of(UUID.fromString("01930000-0000-7000-8000-00000000000a")))
                .isEqualTo(10);
        assertThat(Lanes.of(UUID.fromString("ffffffff-ffff-4fff-bfff-fffffffffff1")))
                .isEqualTo(14);
    }

    @Test
    void newIdsSpreadOverAllLanes() {
        int[] aggregates = new int[Lanes.COUNT];
        for (int i = 0; i < 32_000; i++) {
            aggregates[Lanes.of(UuidCreator.getTimeOrderedEpoch())]++;
        }
        assertThat(Arrays.stream(aggregates).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(700, 1300));
    }
}
