package org.throughline.outcomes.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral's life, folded from its facts alone: the same facts make the same journey, whenever they are read.
 *
 * @param version of the referral's last fact in it
 * @param needCategory null when the need is a sensitive one, which no fact names
 * @param outcome of a closed referral: SERVED or NOT_SERVED
 * @param reason of the last change, where it has one
 */
public record Journey(
        ReferralId id,
        long version,
        StudentId student,
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
        List<Step> steps) {

    public Journey {
        Objects.requireNonNull(id);
        Objects.requireNonNull(student);
        Objects.requireNonNull(status);
        steps = List.copyOf(steps);
    }

    /** One change and when it happened. */
    public record Step(String change, Instant at) {}

    /** A referral that was sent. */
    public static Journey begin(ReferralId id, StudentId student, JourneyData data, Instant at) {
        JourneyStatus status = JourneyStatus.REQUESTED;
        return new Journey(
                id,
                1,
                student,
                data.schoolSourcedId(),
                data.serviceId(),
                data.agencyId(),
                data.needCategory(),
                data.tier(),
                status,
                null,
                null,
                0,
                0,
                List.of(new Step(status.name(), at)));
    }

    /** The journey one fact later. */
    public Journey after(JourneyChange change, JourneyData data, Instant at) {
        boolean isSession = change == JourneyChange.SESSION_REPORTED;
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(change.code(), at));
        return new Journey(
                id,
                version + 1,
                student,
                schoolSourcedId,
                serviceId,
                agencyId,
                needCategory,
                tier,
                change.after(status),
                data.outcome() == null ? outcome : data.outcome(),
                isSession ? reason : data.reason(),
                sessionsHeld + (isSession ? 1 : 0),
                sessionsAttended + (isSession && data.isAttended() ? 1 : 0),
                more);
    }

    /** The journey after a fact of a type that means nothing here: versions count all facts. */
    public Journey past() {
        return new Journey(
                id,
                version + 1,
                student,
                schoolSourcedId,
                serviceId,
                agencyId,
                needCategory,
                tier,
                status,
                outcome,
                reason,
                sessionsHeld,
                sessionsAttended,
                steps);
    }
}
