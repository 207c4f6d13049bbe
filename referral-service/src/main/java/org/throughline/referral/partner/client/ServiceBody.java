package org.throughline.referral.partner.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.OrganizationId;
import org.throughline.referral.partner.PartnerService;
import org.throughline.referral.partner.Partnership;
import org.throughline.referral.partner.ServiceId;

/** What is read of a service; whatever else the directory says is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ServiceBody(
        UUID id,
        String name,
        UUID organizationId,
        @Nullable UUID agencyId,
        @Nullable String intakeEmail,
        boolean acceptsReferrals,
        @Nullable List<String> reasons) {

    PartnerService service(Partnership partnership) {
        return new PartnerService(
                new ServiceId(id),
                name,
                agencyId == null ? null : new OrganizationId(agencyId),
                intakeEmail,
                partnership,
                acceptsReferrals,
                reasons == null ? List.of() : reasons);
    }
}
