package org.throughline.consent.request;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.request.RequestRefused.Why;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.StudentId;

/**
 * Something a family asked of its records.
 *
 * @param dueOn last day, in the district's zone, to answer
 * @param reference of the reason for the delay, or of the answer; never its text
 * @param version counts changes, from 0
 */
public record RightsRequest(
        UUID id,
        StudentId student,
        RequestKind kind,
        HolderId requestedBy,
        LocalDate receivedOn,
        LocalDate dueOn,
        RequestStatus status,
        @Nullable String reference,
        long version) {
    public RightsRequest {
        requireNonNull(id, "id");
        requireNonNull(student, "student");
        requireNonNull(kind, "kind");
        requireNonNull(requestedBy, "requestedBy");
        requireNonNull(receivedOn, "receivedOn");
        requireNonNull(dueOn, "dueOn");
        requireNonNull(status, "status");
    }

    static RightsRequest received(
            UUID id, StudentId student, RequestKind kind, HolderId requestedBy, LocalDate receivedOn) {
        LocalDate dueOn = receivedOn.plusDays(kind.days());
        return new RightsRequest(id, student, kind, requestedBy, receivedOn, dueOn, RequestStatus.OPEN, null, 0);
    }

    public boolean isOverdue(LocalDate today) {
        return status.isWaiting() && today.isAfter(dueOn);
    }

    /** Once, where the law lets it, and before the time is over. */
    RightsRequest extended(String reason, LocalDate today) {
        if (kind.extension() == 0 || isOverdue(today)) {
            throw new RequestRefused(Why.NO_EXTENSION);
        }
        return become(RequestStatus.EXTENDED, dueOn.plusDays(kind.extension()), reason);
    }

    RightsRequest answered(String answer) {
        return become(RequestStatus.ANSWERED, dueOn, answer);
    }

    RightsRequest withdrawn(String word) {
        return become(RequestStatus.WITHDRAWN, dueOn, word);
    }

    private RightsRequest become(RequestStatus next, LocalDate due, String why) {
        if (!status.canBecome(next)) {
            throw new RequestRefused(Why.NOT_IN_THIS_STATE);
        }
        return new RightsRequest(id, student, kind, requestedBy, receivedOn, due, next, why, version + 1);
    }
}
