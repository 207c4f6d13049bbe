package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.ListPosition;
import org.throughline.kit.tenancy.OrganizationId;

/** The services of all districts that point to an agency, which alone sees them together. */
public interface AgencyServices {

    /** By name, after the given one. */
    Uni<List<AgencyService>> of(Mutiny.Session session, OrganizationId agency, Optional<ListPosition> after, int limit);
}
