package org.throughline.outcomes.journey.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.journey.Journey;
import org.throughline.outcomes.journey.JourneyStatus;

/** A journey as its school reads it. */
record JourneyView(
        UUID referralId,
        UUID studentId,
        @Nullable String schoolSourcedId,
        @Nullable UUID serviceId,
        @Nullable UUID agencyId,
        @Nullable String needCategory,
        @Nullable String tier,
        JourneyStatus status,
        @Nullable String outcome,
        @Nullable String reason,
        int sessionsHeld,
        int sessionsAttended,
        List<StepView> steps,
        long version) {

    /** One change. */
    record StepView(String change, Instant at) {}

    static JourneyView of(Journey journey) {
        return new JourneyView(
                journey.id().value(),
                journey.student().value(),
                journey.schoolSourcedId(),
                journey.serviceId(),
                journey.agencyId(),
                journey.needCategory(),
                journey.tier(),
                journey.status(),
                journey.outcome(),
                journey.reason(),
                journey.sessionsHeld(),
                journey.sessionsAttended(),
                journey.steps().stream()
                        .map(step -> new StepView(step.change(), step.at()))
                        .toList(),
                journey.version());
    }
}
