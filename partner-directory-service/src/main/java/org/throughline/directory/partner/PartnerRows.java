package org.throughline.directory.partner;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.kit.tenancy.TenantId;

/** The directory's rows about partners, as far as the caller may see them. */
public interface PartnerRows {

    Uni<Boolean> exists(Mutiny.Session session, DistrictOrganizationId organization);

    /** Empty when the organization is linked to none. */
    Uni<Optional<AgencyId>> agency(Mutiny.Session session, DistrictOrganizationId organization);

    /** Those of the services that are the organization's and offered. */
    Uni<Set<UUID>> servicesOf(Mutiny.Session session, DistrictOrganizationId organization, Collection<UUID> services);

    /** The organization that offers the service; empty when the caller sees no such service. */
    Uni<Optional<DistrictOrganizationId>> provider(Mutiny.Session session, UUID service);

    /** Whether the district's directory has a service of the agency; an agency sees its own only. */
    Uni<Boolean> serves(Mutiny.Session session, AgencyId agency, TenantId district);

    /** The district in which the organization offers services; for an agency, of its own organizations only. */
    Uni<Optional<TenantId>> district(Mutiny.Session session, DistrictOrganizationId organization);
}
