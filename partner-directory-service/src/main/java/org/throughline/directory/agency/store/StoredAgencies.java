package org.throughline.directory.agency.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.ListPosition;
import org.throughline.directory.agency.Agencies;
import org.throughline.directory.agency.Agency;
import org.throughline.directory.agency.AgencyAct;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.AgencyQuery;
import org.throughline.directory.agency.AgencyRefused;
import org.throughline.directory.agency.AgencyState;
import org.throughline.directory.agency.Registration;
import org.throughline.directory.agency.Succession;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;

/** The registry in PostgreSQL; its policies say who sees and who writes which row. */
@ApplicationScoped
class StoredAgencies implements Agencies {

    private static final String SELECT =
            """
            select id, name, intake_email, state, version, successor_id, succession_kind, succession_evidence,
                succession_by, cast(profile as text), tenant, next_name, fact_version from agency a
            """;

    /** By name as people look for it, without accents and case. ?2 in words without accents and marks, each of which begins one of the name's. */
    private static final String FIND = SELECT
            + """
            where (cast(?1 as text) is null or a.state = ?1)
                and (cast(?2 as text) is null or (%2$s <> '' and not exists (
                    select from unnest(string_to_array(%2$s, ' ')) word
                    where position(' ' || word in ' ' || %1$s) = 0)))
                and (cast(?3 as text) is null or (fold(a.name), a.id) > (fold(cast(?3 as text)), cast(?4 as uuid)))
            order by fold(a.name), a.id limit ?5"""
                    .formatted(words("a.name"), words("cast(?2 as text)"));

    private static String words(String text) {
        return "btrim(regexp_replace(fold(" + text + "), '[^[:alnum:]]+', ' ', 'g'))";
    }

    private final Clock clock;

    StoredAgencies(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, Caller proposer, Agency agency) {
        return session.createNativeQuery(
                        """
                        insert into agency (tenant, id, name, intake_email, state, proposed_by, version, fact_version)
                        values (?1, ?2, ?3, ?4, ?5, ?6, 1, 1) on conflict do nothing""")
                .setParameter(1, proposer.requireTenant().value())
                .setParameter(2, agency.id().value())
                .setParameter(3, agency.name())
                .setParameter(4, agency.registration().intakeEmail())
                .setParameter(5, agency.state().name())
                .setParameter(6, proposer.person().value())
                .executeUpdate()
                .invoke(StoredAgencies::requireAdded)
                .chain(() -> keep(
                        session,
                        agency.id(),
                        AgencyAct.Kind.PROPOSED,
                        proposer.person().value()));
    }

    /** What the registry has of it by now, as the act that made it so. */
    private Uni<Void> keep(Mutiny.Session session, AgencyId id, AgencyAct.Kind kind, String by) {
        return session.createNativeQuery(
                        """
                        insert into agency_act (tenant, agency_id, version, kind, name, next_name, intake_email, profile, acted_by,
                            acted_at)
                        select tenant, id, version, ?2, name, next_name, intake_email, profile, ?3, ?4 from agency where id = ?1""")
                .setParameter(1, id.value())
                .setParameter(2, kind.name())
                .setParameter(3, by)
                .setParameter(4, clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<List<AgencyAct>> acts(Mutiny.Session session, AgencyId id, Optional<Long> before, int limit) {
        return session.createNativeQuery(
                        """
                        select version, kind, name, intake_email, next_name, acted_by,
                            cast(extract(epoch from acted_at) * 1000 as bigint), cast(profile as text)
                        from agency_act where agency_id = ?1 and version < ?2 order by version desc limit ?3""",
                        Object[].class)
                .setParameter(1, id.value())
                .setParameter(2, before.orElse(Long.MAX_VALUE))
                .setParameter(3, limit)
                .getResultList()
                .map(rows -> rows.stream().map(AgencyRow::change).toList());
    }

    @Override
    public Uni<Agency> get(Mutiny.Session session, AgencyId id) {
        return session.createNativeQuery(SELECT + " where a.id = ?1", Object[].class)
                .setParameter(1, id.value())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(AgencyRow::agency);
    }

    @Override
    public Uni<List<Agency>> find(Mutiny.Session session, AgencyQuery query, Optional<ListPosition> after, int limit) {
        AgencyState state = query.state();
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter(1, state == null ? null : state.name())
                .setParameter(2, query.name())
                .setParameter(3, after.map(ListPosition::name).orElse(null))
                .setParameter(4, after.map(ListPosition::id).orElse(null))
                .setParameter(5, limit)
                .getResultList()
                .map(rows -> rows.stream().map(AgencyRow::agency).toList());
    }

    @Override
    public Uni<Optional<TenantId>> districtOf(Mutiny.Session session, AgencyId id) {
        return session.createNativeQuery("select tenant from agency where id = ?1 and state = 'VERIFIED'", UUID.class)
                .setParameter(1, id.value())
                .getSingleResultOrNull()
                .map(found -> Optional.ofNullable(found).map(TenantId::new));
    }

    @Override
    public Uni<Agency> write(Mutiny.Session session, Caller by, AgencyAct.Kind kind, Agency changed) {
        Registration registration = changed.registration();
        String person = by.person().value();
        return session.createNativeQuery(
                        """
                        update agency set name = ?3, intake_email = ?4, next_name = ?5, state = ?6,
                            verified_by = case when ?7 then ?8 else verified_by end, version = version + 1, fact_version = fact_version + 1
                        where id = ?1 and version = ?2""")
                .setParameter(1, changed.id().value())
                .setParameter(2, changed.version())
                .setParameter(3, registration.name())
                .setParameter(4, registration.intakeEmail())
                .setParameter(5, registration.nextName())
                .setParameter(6, changed.state().name())
                .setParameter(7, kind == AgencyAct.Kind.VERIFIED)
                .setParameter(8, person)
                .executeUpdate()
                .invoke(StoredAgencies::requireUnchanged)
                .chain(() -> keep(session, changed.id(), kind, person))
                .chain(() -> get(session, changed.id()));
    }

    private static void requireWritten(int rows) {
        if (rows == 0) {
            throw ProblemException.notFound();
        }
    }

    @Override
    public Uni<Agency> become(Mutiny.Session session, AgencyId id, Succession succession) {
        return session.createNativeQuery(
                        """
                        update agency set state = ?2, successor_id = ?3, succession_kind = ?4, succession_evidence = ?5,
                            succession_by = ?6, succession_at = ?7, next_name = null, version = version + 1, fact_version = fact_version + 1 where id = ?1""")
                .setParameter(1, id.value())
                .setParameter(2, AgencyState.SUCCEEDED.name())
                .setParameter(3, succession.successor().value())
                .setParameter(4, succession.kind().name())
                .setParameter(5, succession.evidence())
                .setParameter(6, succession.decidedBy())
                .setParameter(7, clock.instant())
                .executeUpdate()
                .invoke(StoredAgencies::requireWritten)
                .chain(() -> keep(session, id, AgencyAct.Kind.SUCCEEDED, succession.decidedBy()))
                .chain(() -> get(session, id));
    }

    @Override
    public Uni<Agency> describe(Mutiny.Session session, Caller by, Agency described) {
        return session.createNativeQuery(
                        """
                        update agency set profile = cast(cast(?3 as text) as jsonb), profile_by = ?4, profile_at = ?5,
                            version = version + 1, fact_version = fact_version + 1 where id = ?1 and version = ?2""")
                .setParameter(1, described.id().value())
                .setParameter(2, described.version())
                .setParameter(3, ProfileJson.write(described.profile()))
                .setParameter(4, by.person().value())
                .setParameter(5, clock.instant())
                .executeUpdate()
                .invoke(StoredAgencies::requireUnchanged)
                .chain(() -> keep(
                        session,
                        described.id(),
                        AgencyAct.Kind.DESCRIBED,
                        by.person().value()))
                .chain(() -> get(session, described.id()));
    }

    private static void requireUnchanged(int rows) {
        if (rows == 0) {
            throw new ProblemException(KitProblem.VERSION_MISMATCH, "Read it again and repeat the change.");
        }
    }

    private static void requireAdded(int rows) {
        if (rows == 0) {
            throw new AgencyRefused(AgencyRefused.Reason.ALREADY_KNOWN);
        }
    }
}
