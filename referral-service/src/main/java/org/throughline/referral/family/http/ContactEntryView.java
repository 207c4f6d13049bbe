package org.throughline.referral.family.http;

import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.referral.family.Confirmation;
import org.throughline.referral.family.ContactEntry;
import org.throughline.referral.family.ContactPoint;
import org.throughline.referral.family.HowLearned;

/**
 * A contact point with who put it on file, and how it became known.
 *
 * @param howLearned absent where a roster brought it
 * @param confirmation what stands behind it: without, no code goes there in its first seven days
 * @param replaces in whose place it was put
 * @param retirement absent while it is in use
 */
record ContactEntryView(
        UUID id,
        UUID guardianId,
        ContactPoint.Kind kind,
        String value,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable HowLearned howLearned,
        Confirmation.@Nullable Source confirmation,
        @Nullable UUID replaces,
        @Nullable RetirementView retirement) {

    /** @param howLearned absent where a roster took it off the file */
    record RetirementView(Instant at, @Nullable String by, @Nullable HowLearned howLearned) {

        static @Nullable RetirementView of(ContactEntry.@Nullable Retirement retirement) {
            return retirement == null
                    ? null
                    : new RetirementView(retirement.at(), retirement.by(), retirement.howLearned());
        }
    }

    static ContactEntryView of(ContactEntry entry) {
        ContactPoint point = entry.point();
        Confirmation confirmation = point.confirmation();
        return new ContactEntryView(
                point.id(),
                entry.guardian().value(),
                point.kind(),
                point.value(),
                point.recordedAt(),
                point.recordedBy(),
                entry.howLearned(),
                confirmation == null ? null : confirmation.source(),
                entry.replaces(),
                RetirementView.of(entry.retirement()));
    }

    /** With what a change of it is based on. */
    static RestResponse<ContactEntryView> answer(ResponseBuilder<ContactEntryView> response, ContactEntry entry) {
        return response.entity(of(entry))
                .tag(EntityTags.of(entry.version()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
