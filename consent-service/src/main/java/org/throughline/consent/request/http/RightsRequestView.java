package org.throughline.consent.request.http;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.request.HandleRequests.Standing;
import org.throughline.consent.request.RequestKind;
import org.throughline.consent.request.RequestStatus;
import org.throughline.consent.request.RightsRequest;

/** A request as it stands today. */
record RightsRequestView(
        UUID id,
        UUID studentId,
        RequestKind kind,
        UUID requestedBy,
        LocalDate receivedOn,
        LocalDate dueOn,
        RequestStatus status,
        boolean overdue,
        @Nullable String reference) {
    static RightsRequestView of(Standing standing) {
        RightsRequest request = standing.request();
        return new RightsRequestView(
                request.id(),
                request.student().value(),
                request.kind(),
                request.requestedBy().value(),
                request.receivedOn(),
                request.dueOn(),
                request.status(),
                request.isOverdue(standing.today()),
                request.reference());
    }
}
