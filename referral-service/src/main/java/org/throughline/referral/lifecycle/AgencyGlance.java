package org.throughline.referral.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A referral as an agency may see it without any permit: nothing of it is about the student. */
public record AgencyGlance(
        UUID id,
        ReferralStatus status,
        String taskStatus,
        UUID serviceId,
        @Nullable String serviceName,
        @Nullable Instant sentAt,
        Instant changedAt) {

    public static AgencyGlance of(Filed filed) {
        Referral referral = filed.referral();
        Addressee addressee = referral.addressee();
        return new AgencyGlance(
                referral.id().value(),
                referral.status(),
                referral.status().task().code(),
                referral.ask().service().value(),
                addressee == null ? null : addressee.serviceName(),
                filed.sentAt(),
                filed.changedAt());
    }
}
