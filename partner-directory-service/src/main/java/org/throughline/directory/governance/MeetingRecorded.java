package org.throughline.directory.governance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting was recorded, or its record carried on. */
public record MeetingRecorded(
        UUID meetingId,
        UUID teamId,
        LocalDate heldOn,
        int decisions,
        long openActionItems,
        @Nullable LocalDate nextDue) {

    public static final String TYPE = "org.throughline.directory.meeting.recorded.v1";

    static MeetingRecorded of(UUID id, Meeting meeting) {
        return new MeetingRecorded(
                id,
                meeting.team(),
                meeting.heldOn(),
                meeting.decisions().size(),
                meeting.openItems(),
                meeting.nextDue().orElse(null));
    }
}
