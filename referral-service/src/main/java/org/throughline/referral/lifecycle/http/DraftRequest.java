package org.throughline.referral.lifecycle.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.lifecycle.Ask;
import org.throughline.referral.lifecycle.DraftReferral;
import org.throughline.referral.lifecycle.NeedCategory;
import org.throughline.referral.lifecycle.Tier;
import org.throughline.referral.partner.ServiceId;

/** @param backups services to turn to next, in order */
record DraftRequest(
        @NotNull UUID studentId,
        @NotNull UUID serviceId,
        @NotNull NeedCategory needCategory,
        @Min(1) @Max(3) int tier,
        @NotBlank @Size(max = 4000) String reason,
        @Nullable @Size(max = 5) List<@NotNull UUID> backups) {

    DraftReferral.Request request(@Nullable String key) {
        List<ServiceId> next = backups == null
                ? List.of()
                : backups.stream().map(ServiceId::new).toList();
        Ask ask = new Ask(new ServiceId(serviceId), needCategory, new Tier(tier), next);
        return new DraftReferral.Request(new StudentId(studentId), ask, reason, key, this);
    }
}
