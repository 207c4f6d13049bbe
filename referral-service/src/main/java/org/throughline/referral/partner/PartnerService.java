package org.throughline.referral.partner;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.OrganizationId;

/**
 * A service of the directory, as far as a referral needs it.
 *
 * @param agency null while the organization is not linked to an agency
 * @param intakeEmail where the agency is told of a referral; null when it has not said
 * @param partnership what is agreed with the partner
 * @param reasons why it does not accept referrals; empty when it does
 */
public record PartnerService(
        ServiceId id,
        String name,
        @Nullable OrganizationId agency,
        @Nullable String intakeEmail,
        Partnership partnership,
        boolean acceptsReferrals,
        List<String> reasons) {
    public PartnerService {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(partnership);
        reasons = List.copyOf(reasons);
    }
}
