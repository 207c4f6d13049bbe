package org.throughline.referral.inbox.http;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.inbox.Disclosed;
import org.throughline.referral.inbox.InboxEntry;
import org.throughline.referral.inbox.ReadInbox;
import org.throughline.referral.lifecycle.AgencyGlance;
import org.throughline.referral.lifecycle.ReferralStatus;

/**
 * One referral of the inbox.
 *
 * @param student absent unless it was asked for; then what may be disclosed at this moment
 */
record EntryView(
        UUID id,
        DistrictView district,
        ReferralStatus status,
        String taskStatus,
        UUID serviceId,
        @Nullable String serviceName,
        @Nullable Instant sentAt,
        Instant changedAt,
        @Nullable Disclosed student) {

    record DistrictView(String code, String name) {}

    static EntryView of(InboxEntry entry) {
        return of(entry, null);
    }

    static EntryView of(ReadInbox.Read read) {
        return of(read.entry(), read.disclosed());
    }

    private static EntryView of(InboxEntry entry, @Nullable Disclosed disclosed) {
        AgencyGlance glance = AgencyGlance.of(entry.filed());
        return new EntryView(
                glance.id(),
                new DistrictView(entry.districtCode(), entry.districtName()),
                glance.status(),
                glance.taskStatus(),
                glance.serviceId(),
                glance.serviceName(),
                glance.sentAt(),
                glance.changedAt(),
                disclosed);
    }
}
