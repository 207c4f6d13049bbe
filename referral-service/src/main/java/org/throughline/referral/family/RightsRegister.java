package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.throughline.kit.tenancy.TenantId;

/** Where consent-service keeps whose signature counts for a student. */
public interface RightsRegister {

    /** Replaces what is there; fails while it cannot be reached. */
    Uni<Void> put(TenantId tenant, Entry entry);

    /**
     * A student with who answers for them.
     *
     * @param retired of each guardian the contact points that are no longer in use
     */
    record Entry(Family family, Map<GuardianId, List<UUID>> retired) {
        public Entry {
            Objects.requireNonNull(family);
            retired = Map.copyOf(retired);
        }
    }
}
