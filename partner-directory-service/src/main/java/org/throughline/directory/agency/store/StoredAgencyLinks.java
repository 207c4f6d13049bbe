package org.throughline.directory.agency.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.ListingWriters;
import org.throughline.directory.agency.AgencyLink;
import org.throughline.directory.agency.AgencyLinks;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;

/** Links in PostgreSQL, a row for each act, and what of them the services' listings repeat. */
@ApplicationScoped
class StoredAgencyLinks implements AgencyLinks {

    @Override
    public Uni<Optional<AgencyLink>> lastLink(Mutiny.Session session, DistrictOrganizationId organization) {
        return session.createNativeQuery(
                        """
                        select l.organization_id, l.agency_id, l.version, l.linked_by,
                            cast(extract(epoch from l.linked_at) * 1000 as bigint), l.reason
                        from agency_link l where l.organization_id = ?1 order by l.version desc limit 1""",
                        Object[].class)
                .setParameter(1, organization.value())
                .getSingleResultOrNull()
                .map(row -> row == null ? Optional.empty() : AgencyRow.link(row));
    }

    @Override
    public Uni<Optional<AgencyLink>> link(Mutiny.Session session, DistrictOrganizationId organization) {
        return session.createNativeQuery(
                        """
                        select r.id, l.agency_id, l.version, l.linked_by,
                            cast(extract(epoch from l.linked_at) * 1000 as bigint), l.reason
                        from hsds_record r left join agency_link l on l.tenant = r.tenant and l.organization_id = r.id
                        where r.id = ?1 and r.kind = 'organizations' and not r.withdrawn
                        order by l.version desc nulls last limit 1""",
                        Object[].class)
                .setParameter(1, organization.value())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(AgencyRow::link);
    }

    @Override
    public Uni<List<AgencyLink>> acts(
            Mutiny.Session session, DistrictOrganizationId organization, Optional<Long> before, int limit) {
        return requireKnown(session, organization)
                .chain(() -> session.createNativeQuery(
                                """
                                select l.organization_id, l.agency_id, l.version, l.linked_by,
                                    cast(extract(epoch from l.linked_at) * 1000 as bigint), l.reason
                                from agency_link l where l.organization_id = ?1 and l.version < ?2
                                order by l.version desc limit ?3""",
                                Object[].class)
                        .setParameter(1, organization.value())
                        .setParameter(2, before.orElse(Long.MAX_VALUE))
                        .setParameter(3, limit)
                        .getResultList())
                .map(rows -> rows.stream().map(AgencyRow::act).toList());
    }

    private static Uni<Void> requireKnown(Mutiny.Session session, DistrictOrganizationId organization) {
        return session.createNativeQuery(
                        "select id from hsds_record where id = ?1 and kind = 'organizations'", UUID.class)
                .setParameter(1, organization.value())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .replaceWithVoid();
    }

    /**
     * Waits for imports that write: they lock listings in an order of theirs, and what they write of an organization says which
     * agency it was when they read it.
     */
    @Override
    public Uni<Void> add(Mutiny.Session session, Caller linker, AgencyLink link) {
        return ListingWriters.alone(session, linker.requireTenant())
                .chain(() -> insert(session, linker, link))
                .chain(() -> session.createNativeQuery(
                                "update service_listing set agency_id = ?2 where organization_id = ?1")
                        .setParameter(1, link.organization().value())
                        .setParameter(2, agency(link))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static @Nullable UUID agency(AgencyLink link) {
        return link.agency() == null ? null : link.agency().value();
    }

    private static Uni<Integer> insert(Mutiny.Session session, Caller linker, AgencyLink link) {
        return session.createNativeQuery(
                        """
                        insert into agency_link (tenant, organization_id, version, agency_id, linked_by, linked_at, reason)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, linker.requireTenant().value())
                .setParameter(2, link.organization().value())
                .setParameter(3, link.version())
                .setParameter(4, agency(link))
                .setParameter(5, link.linkedBy())
                .setParameter(6, link.linkedAt())
                .setParameter(7, link.reason())
                .executeUpdate();
    }
}
