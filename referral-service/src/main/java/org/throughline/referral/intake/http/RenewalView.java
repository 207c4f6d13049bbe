package org.throughline.referral.intake.http;

import java.util.List;
import java.util.UUID;
import org.throughline.referral.intake.Completeness;
import org.throughline.referral.intake.Renewal;

/**
 * A referral that goes on without all that its partner wants to have in hand.
 *
 * @param missing each piece, and where it would stand in the papers
 */
record RenewalView(UUID referralId, UUID studentId, UUID serviceId, List<Completeness.Missing> missing) {

    static RenewalView of(Renewal renewal) {
        return new RenewalView(
                renewal.referral().id().value(),
                renewal.referral().papers().student().value(),
                renewal.referral().papers().service().value(),
                renewal.missing());
    }
}
