package org.throughline.referral.intake;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.partner.ServiceId;

/** What each service wants to have in hand, as the partner directory knows it. */
public interface IntakeRules {

    /** Empty when the directory does not list the service; fails with 503 when it does not answer. */
    Uni<Optional<Completeness>> check(TenantId tenant, ServiceId service, OnHand onHand);
}
