package org.throughline.directory.matching.rule;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agreement.Blocker;
import org.throughline.directory.gate.GateMode;

/**
 * Who gives a service, and how it stands to the district.
 *
 * @param agency the agency that the organization is, null when it is not linked
 * @param missing why no agreement lets referrals to the service come in, the weightiest first; empty when one does
 * @param gate what the district does where one is missing
 */
public record Provider(
        UUID organization, String organizationName, @Nullable UUID agency, List<Blocker> missing, GateMode gate) {

    public Provider {
        Objects.requireNonNull(organization);
        Objects.requireNonNull(organizationName);
        Objects.requireNonNull(gate);
        missing = List.copyOf(missing);
    }
}
