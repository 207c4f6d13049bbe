package org.throughline.directory.partner.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.partner.PartnerRows;
import org.throughline.kit.tenancy.TenantId;

/** Reads organizations, links and listings. */
@ApplicationScoped
class StoredPartners implements PartnerRows {

    @Override
    public Uni<Boolean> exists(Mutiny.Session session, DistrictOrganizationId organization) {
        return session.createNativeQuery(
                        "select id from hsds_record where id = ?1 and kind = 'organizations' and not withdrawn",
                        UUID.class)
                .setParameter(1, organization.value())
                .getSingleResultOrNull()
                .map(found -> found != null);
    }

    @Override
    public Uni<Optional<AgencyId>> agency(Mutiny.Session session, DistrictOrganizationId organization) {
        return session.createNativeQuery(
                        "select agency_id from agency_link where organization_id = ?1 order by version desc limit 1",
                        UUID.class)
                .setParameter(1, organization.value())
                .getSingleResultOrNull()
                .map(found -> Optional.ofNullable(found).map(AgencyId::new));
    }

    @Override
    public Uni<Set<UUID>> servicesOf(
            Mutiny.Session session, DistrictOrganizationId organization, Collection<UUID> services) {
        return session.createNativeQuery(
                        "select id from service_listing where organization_id = ?1 and not withdrawn", UUID.class)
                .setParameter(1, organization.value())
                .getResultList()
                .map(found -> {
                    Set<UUID> known = new HashSet<>(found);
                    known.retainAll(services);
                    return known;
                });
    }

    @Override
    public Uni<Optional<DistrictOrganizationId>> provider(Mutiny.Session session, UUID service) {
        return session.createNativeQuery(
                        "select organization_id from service_listing where id = ?1 and not withdrawn", UUID.class)
                .setParameter(1, service)
                .getSingleResultOrNull()
                .map(found -> Optional.ofNullable(found).map(DistrictOrganizationId::new));
    }

    @Override
    public Uni<Boolean> serves(Mutiny.Session session, AgencyId agency, TenantId district) {
        return session.createNativeQuery(
                        "select exists (select from service_listing where agency_id = ?1 and tenant = ?2 and not withdrawn)",
                        Boolean.class)
                .setParameter(1, agency.value())
                .setParameter(2, district.value())
                .getSingleResult();
    }

    @Override
    public Uni<Optional<TenantId>> district(Mutiny.Session session, DistrictOrganizationId organization) {
        return session.createNativeQuery(
                        "select tenant from service_listing where organization_id = ?1 and not withdrawn limit 1",
                        UUID.class)
                .setParameter(1, organization.value())
                .getSingleResultOrNull()
                .map(found -> Optional.ofNullable(found).map(TenantId::new));
    }
}
