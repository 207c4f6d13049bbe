package org.throughline.referral.lifecycle.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.lifecycle.Closure;
import org.throughline.referral.lifecycle.Referral;
import org.throughline.referral.lifecycle.ReferralEvent;

/** What others are told, field by field: see contracts/events. Nothing gets out because somebody added a field inside. */
final class FactData {

    private FactData() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Requested(
            UUID referralId,
            UUID studentId,
            String schoolSourcedId,
            UUID serviceId,
            UUID agencyId,
            @Nullable String needCategory,
            @Nullable String language,
            int tier) {}

    /** Accepted, waitlisted and cancelled say no more than that. */
    record Plain(UUID referralId) {}

    record Declined(UUID referralId, String reason) {}

    record SessionReported(UUID referralId, UUID sessionId, String heldOn, boolean attended) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Closed(UUID referralId, String outcome, @Nullable String reason) {}

    static Object of(ReferralEvent event) {
        UUID id = event.referral().value();
        if (event instanceof ReferralEvent.Requested requested) {
            return requested(requested);
        }
        if (event instanceof ReferralEvent.Declined declined) {
            return new Declined(id, declined.reason().name());
        }
        if (event instanceof ReferralEvent.SessionReported reported) {
            return new SessionReported(
                    id,
                    reported.session().id(),
                    reported.session().heldOn().toString(),
                    reported.session().attended());
        }
        if (event instanceof ReferralEvent.Closed closed) {
            String outcome = closed.closure() instanceof Closure.Served ? "SERVED" : "NOT_SERVED";
            return new Closed(id, outcome, closed.reasonCode().orElse(null));
        }
        return new Plain(id);
    }

    private static Requested requested(ReferralEvent.Requested event) {
        Referral sent = event.sent();
        return new Requested(
                sent.id().value(),
                sent.student().value(),
                sent.schoolSourcedId(),
                sent.ask().service().value(),
                event.addressee().agency().value(),
                event.need() == null ? null : event.need().name(),
                event.language() == null ? null : event.language().code(),
                sent.ask().tier().level());
    }
}
