package org.throughline.directory.assessment.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.assessment.NeedCount;
import org.throughline.directory.assessment.ReferredNeed;
import org.throughline.directory.assessment.ReferredNeeds;
import org.throughline.directory.assessment.SchoolYear;
import org.throughline.kit.tenancy.TenantId;

/** Needs of referrals in PostgreSQL, a row for each referral. */
@ApplicationScoped
class StoredReferredNeeds implements ReferredNeeds {

    private static final String KEEP =
            """
            insert into referred_need (tenant, referral_id, domain, school, language, tier, requested_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            on conflict (tenant, referral_id) do update set domain = excluded.domain, school = excluded.school,
                language = excluded.language, tier = excluded.tier, requested_at = excluded.requested_at""";

    private static final String FORGET = "delete from referred_need where tenant = ?1 and referral_id = ?2";

    private static final String COUNTS =
            """
            select domain, school, language, tier, count(*) from referred_need
            where requested_at >= ?1 and requested_at < ?2
            group by domain, school, language, tier""";

    @Override
    public Uni<Void> keep(Mutiny.Session session, TenantId district, ReferredNeed need) {
        return session.createNativeQuery(KEEP)
                .setParameter(1, district.value())
                .setParameter(2, need.referral())
                .setParameter(3, need.domain())
                .setParameter(4, need.school())
                .setParameter(5, need.language())
                .setParameter(6, need.tier())
                .setParameter(7, need.requestedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forget(Mutiny.Session session, TenantId district, UUID referral) {
        return session.createNativeQuery(FORGET)
                .setParameter(1, district.value())
                .setParameter(2, referral)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<List<NeedCount>> counts(Mutiny.Session session, SchoolYear year, ZoneId zone) {
        return session.createNativeQuery(COUNTS, Object[].class)
                .setParameter(1, year.begins(zone))
                .setParameter(2, year.ends(zone))
                .getResultList()
                .map(rows ->
                        rows.stream().map(StoredReferredNeeds::count).sorted().toList());
    }

    private static NeedCount count(Object[] row) {
        return new NeedCount(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                ((Number) row[3]).intValue(),
                Math.toIntExact(((Number) row[4]).longValue()));
    }
}
