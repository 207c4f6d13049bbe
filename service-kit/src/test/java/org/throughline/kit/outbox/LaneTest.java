package org.throughline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.kit.outbox.OutboxRow.Aggregate;
import org.throughline.kit.tenancy.TenantId;

class LaneTest {

    private final Aggregate a = new Aggregate(new TenantId(UUID.randomUUID()), UUID.randomUUID());
    private final Aggregate b = new Aggregate(new TenantId(UUID.randomUUID()), UUID.randomUUID());
    private final OutboxRow a1 = row(a, 1);
    private final OutboxRow a2 = row(a, 2);
    private final OutboxRow b1 = row(b, 1);
    private final Lane lane = new Lane();

    private static OutboxRow row(Aggregate aggregate, long version) {
        return new OutboxRow(UUID.randomUUID(), 0, aggregate, version, "t", Instant.EPOCH, "{}");
    }

    @Test
    void ofEachAggregateOneFactIsOnItsWay() {
        assertThat(lane.take(List.of(a1, a2, b1))).containsExactly(a1, b1);
        assertThat(lane.isIdle(0)).isFalse();
    }

    @Test
    void theNextFollowsWhenTheOneBeforeIsAcknowledged() {
        lane.take(List.of(a1, a2, b1));
        assertThat(lane.acknowledged(a1)).contains(a2);
        assertThat(lane.acknowledged(b1)).isEmpty();
        assertThat(lane.isIdle(0)).isFalse();
        assertThat(lane.acknowledged(a2)).isEmpty();
        assertThat(lane.isIdle(0)).isTrue();
    }

    @Test
    void theFirstFailureStopsTheLaneUntilWhatIsOnItsWayIsAnsweredAndThePauseIsOver() {
        lane.take(List.of(a1, a2, b1));
        lane.failed(1_000);
        assertThat(lane.isIdle(10_000)).isFalse();
        assertThat(lane.acknowledged(b1)).isEmpty();
        assertThat(lane.isIdle(1_000)).isFalse();
        assertThat(lane.isIdle(1_100)).isTrue();
    }

    @Test
    void thePauseGrowsToFiveSecondsAndASuccessEndsIt() {
        long now = 0;
        for (int i = 0; i < 20; i++) {
            lane.take(List.of(a1));
            lane.failed(now);
        }
        assertThat(lane.isIdle(4_999)).isFalse();
        assertThat(lane.isIdle(5_000)).isTrue();
        lane.take(List.of(a1));
        lane.acknowledged(a1);
        lane.take(List.of(a2));
        lane.failed(5_000);
        assertThat(lane.isIdle(5_100)).isTrue();
    }
}
