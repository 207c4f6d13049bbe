package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Caller;

/** Which organization of a district is which agency, by whose acts. */
public interface AgencyLinks {

    /** The act that holds, also of an organization that is withdrawn: it may come back. */
    Uni<Optional<AgencyLink>> lastLink(Mutiny.Session session, DistrictOrganizationId organization);

    /** The act that holds. Fails with 404 when the district's directory has no such organization. */
    Uni<Optional<AgencyLink>> link(Mutiny.Session session, DistrictOrganizationId organization);

    /**
     * The acts of an organization, the latest first. Fails with 404 when the district's directory never had it.
     *
     * @param before only those of an earlier version
     */
    Uni<List<AgencyLink>> acts(
            Mutiny.Session session, DistrictOrganizationId organization, Optional<Long> before, int limit);

    /** Adds the act, and lets the organization's services point to the agency, or to none any more. */
    Uni<Void> add(Mutiny.Session session, Caller linker, AgencyLink link);
}
