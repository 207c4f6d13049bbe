package org.throughline.outcomes.journey;

import static org.throughline.outcomes.journey.JourneyStatus.ACCEPTED;
import static org.throughline.outcomes.journey.JourneyStatus.CANCELLED;
import static org.throughline.outcomes.journey.JourneyStatus.CLOSED;
import static org.throughline.outcomes.journey.JourneyStatus.DECLINED;
import static org.throughline.outcomes.journey.JourneyStatus.REQUESTED;
import static org.throughline.outcomes.journey.JourneyStatus.WAITLISTED;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts that a journey is made of, and where each leads. */
public enum JourneyChange {
    REQUESTED_FIRST("requested", REQUESTED),
    WAS_ACCEPTED("accepted", ACCEPTED),
    WAS_DECLINED("declined", DECLINED),
    WAS_WAITLISTED("waitlisted", WAITLISTED),
    SESSION_REPORTED("session-reported", null),
    WAS_CLOSED("closed", CLOSED),
    WAS_CANCELLED("cancelled", CANCELLED);

    private static final String PREFIX = "org.throughline.referral.";
    private static final String SUFFIX = ".v1";

    private final String type;
    private final @Nullable JourneyStatus status;

    JourneyChange(String word, @Nullable JourneyStatus status) {
        this.type = PREFIX + word + SUFFIX;
        this.status = status;
    }

    /** The change that a fact's type means; empty for types of later days. */
    public static Optional<JourneyChange> ofType(String type) {
        return Arrays.stream(values())
                .filter(change -> change.type.equals(type))
                .findFirst();
    }

    /** Where it leads; a session leaves the referral where it is. */
    JourneyStatus after(JourneyStatus before) {
        return status == null ? before : status;
    }

    /** What an integrator reads: the status it led to, or the session. */
    public String code() {
        return status == null ? name() : status.name();
    }
}
