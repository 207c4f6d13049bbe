package org.throughline.referral.readiness;

import java.util.Optional;
import java.util.Set;
import org.throughline.referral.disclosure.Permit;
import org.throughline.referral.intake.Completeness;
import org.throughline.referral.partner.PartnerService;

/**
 * Everything readiness depends on.
 *
 * @param unmet what this service itself knows to be missing
 * @param service empty when the directory does not list it any more
 * @param intake what the service still wants to have in hand; empty where it is not listed, and after the sending
 * @param permit empty when nobody could be asked for, because the service has no agency
 */
public record Situation(
        Set<Piece> unmet, Optional<PartnerService> service, Optional<Completeness> intake, Optional<Permit> permit) {
    public Situation {
        unmet = Set.copyOf(unmet);
    }
}
