package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import org.throughline.kit.tenancy.TenantId;

/** Where consent-service keeps whose signature counts for a student. */
public interface RightsRegister {

    /** Replaces what is there; fails while it cannot be reached. */
    Uni<Void> put(TenantId tenant, Family family);
}
