package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.throughline.kit.tenancy.TenantId;

/** Which agencies of all districts wait for the operator's verification; what they are called is read in their district. */
public interface AwaitingAgencies {

    /**
     * One that waits.
     *
     * @param proposedIn the district that proposed it
     * @param district its code
     */
    record Awaiting(TenantId proposedIn, String district, AgencyId agency) {}

    /** In the order of their ids. */
    Uni<List<Awaiting>> list(Optional<AgencyId> after, int limit);
}
