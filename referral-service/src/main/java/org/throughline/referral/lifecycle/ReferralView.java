package org.throughline.referral.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral as people of the district read it.
 *
 * @param taskStatus the status of the FHIR Task it would be
 * @param businessStatus ours, where Task has no word for it
 */
public record ReferralView(
        UUID id,
        ReferralStatus status,
        String taskStatus,
        @Nullable ReferralStatus businessStatus,
        UUID studentId,
        String schoolSourcedId,
        UUID serviceId,
        @Nullable UUID agencyId,
        @Nullable String serviceName,
        NeedCategory needCategory,
        int tier,
        String reason,
        List<UUID> backups,
        int attendedSessions,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant sentAt) {

    public static ReferralView of(Filed filed) {
        Referral referral = filed.referral();
        Addressee addressee = referral.addressee();
        return new ReferralView(
                referral.id().value(),
                referral.status(),
                referral.status().task().code(),
                referral.status().hasBusinessStatus() ? referral.status() : null,
                referral.student().value(),
                referral.schoolSourcedId(),
                referral.ask().service().value(),
                addressee == null ? null : addressee.agency().value(),
                addressee == null ? null : addressee.serviceName(),
                referral.ask().need(),
                referral.ask().tier().level(),
                filed.reason(),
                referral.ask().backups().stream().map(backup -> backup.value()).toList(),
                referral.attendedSessions(),
                filed.createdAt(),
                filed.changedAt(),
                filed.sentAt());
    }
}
