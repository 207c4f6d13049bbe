package org.throughline.directory.people.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.people.PersonAct;
import org.throughline.directory.people.PersonActs;
import org.throughline.directory.people.Reach;
import org.throughline.kit.tenancy.TenantId;

/** Acts in PostgreSQL; row-level security says who sees which. */
@ApplicationScoped
class StoredPersonActs implements PersonActs {

    @Override
    public Uni<Optional<TenantId>> districtOf(Mutiny.Session session, AgencyId agency) {
        return session.createNativeQuery("select tenant from agency where id = ?1 and state = 'VERIFIED'", UUID.class)
                .setParameter(1, agency.value())
                .getSingleResultOrNull()
                .map(found -> Optional.ofNullable(found).map(TenantId::new));
    }

    @Override
    public Uni<List<PersonAct>> of(Mutiny.Session session, UUID person) {
        return session.createNativeQuery(
                        """
                        select person, version, kind, cast(to_json(roles) as text), cast(to_json(schools) as text), acted_by,
                            cast(extract(epoch from acted_at) * 1000 as bigint)
                        from person_act where person = ?1 order by version""",
                        Object[].class)
                .setParameter(1, person)
                .getResultList()
                .map(rows -> rows.stream().map(StoredPersonActs::act).toList());
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, Reach reach, PersonAct act) {
        AgencyId agency = reach.agency();
        return session.createNativeQuery(
                        """
                        insert into person_act (tenant, organization, person, version, kind, roles, schools, acted_by, acted_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, reach.keptUnder().value())
                .setParameter(2, agency == null ? null : agency.value())
                .setParameter(3, act.person())
                .setParameter(4, act.version())
                .setParameter(5, act.kind().name())
                .setParameter(6, PermissionColumns.roles(act.permission()))
                .setParameter(7, PermissionColumns.schools(act.permission()))
                .setParameter(8, act.by())
                .setParameter(9, act.at())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static PersonAct act(Object[] row) {
        return new PersonAct(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                PersonAct.Kind.valueOf((String) row[2]),
                PermissionColumns.permission((String) row[3], (String) row[4]),
                (String) row[5],
                Instant.ofEpochMilli(((Number) row[6]).longValue()));
    }
}
