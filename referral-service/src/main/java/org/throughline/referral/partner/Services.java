package org.throughline.referral.partner;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.throughline.kit.tenancy.TenantId;

/** The partner directory of a district. */
public interface Services {

    /** Empty when the directory does not list it; fails with 503 when the directory does not answer. */
    Uni<Optional<PartnerService>> find(TenantId tenant, ServiceId id);
}
