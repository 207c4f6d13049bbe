package org.throughline.referral.roster.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.roster.Guardianship;
import org.throughline.referral.roster.KnownRoster;
import org.throughline.referral.roster.RosterGuardian;
import org.throughline.referral.roster.RosterStudent;
import org.throughline.referral.roster.RosterWriting;
import org.throughline.referral.roster.School;
import org.throughline.referral.roster.UntoldSchool;
import org.throughline.referral.roster.store.RosterRows.GuardianRow;
import org.throughline.referral.roster.store.RosterRows.SchoolRow;
import org.throughline.referral.roster.store.RosterRows.StudentRow;

/** A roster's rows, many in one statement. */
@ApplicationScoped
class StoredRosterWriting implements RosterWriting {

    private final SealedEvidence evidence;
    private final Json json;
    private final Ids ids;
    private final Clock clock;

    StoredRosterWriting(SealedEvidence evidence, Json json, Ids ids, Clock clock) {
        this.evidence = evidence;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<KnownRoster> known(Mutiny.Session session, TenantId tenant) {
        return texts(session, "select sourced_id from school where tenant = ?1", tenant)
                .chain(schools -> texts(session, "select sourced_id from student where tenant = ?1", tenant)
                        .map(students -> new KnownRoster(Set.copyOf(schools), Set.copyOf(students))));
    }

    @Override
    public Uni<Set<String>> enrolled(Mutiny.Session session, TenantId tenant) {
        return texts(session, "select sourced_id from student where tenant = ?1 and enrolled", tenant)
                .map(Set::copyOf);
    }

    @Override
    public Uni<Void> schools(Mutiny.Session session, TenantId tenant, List<School> schools) {
        return write(
                session,
                RosterSql.SCHOOLS,
                tenant,
                schools.stream().map(school -> SchoolRow.of(ids.next(), school)).toList());
    }

    @Override
    public Uni<Void> closeAllSchoolsBut(Mutiny.Session session, TenantId tenant, List<School> schools) {
        return write(
                session,
                RosterSql.CLOSE_SCHOOLS,
                tenant,
                schools.stream().map(School::sourcedId).toList());
    }

    @Override
    public Uni<List<UntoldSchool>> takeUntoldSchools(Mutiny.Session session, TenantId tenant) {
        return session.createNativeQuery(RosterSql.TAKE_UNTOLD_SCHOOLS, Object[].class)
                .setParameter(1, tenant.value())
                .getResultList()
                .map(rows -> rows.stream().map(StoredRosterWriting::untold).toList());
    }

    private static UntoldSchool untold(Object[] row) {
        return new UntoldSchool(
                (UUID) row[0], ((Number) row[1]).longValue(), new School((String) row[2], (String) row[3], (Boolean)
                        row[4]));
    }

    @Override
    public Uni<Void> students(Mutiny.Session session, TenantId tenant, List<RosterStudent> students) {
        return writeNow(
                session,
                RosterSql.STUDENTS,
                tenant,
                students.stream()
                        .map(student -> StudentRow.of(ids.next(), student))
                        .toList());
    }

    @Override
    public Uni<Void> guardians(Mutiny.Session session, TenantId tenant, List<RosterGuardian> guardians) {
        return write(
                session,
                RosterSql.GUARDIANS,
                tenant,
                guardians.stream()
                        .map(guardian -> GuardianRow.of(ids.next(), guardian))
                        .toList());
    }

    @Override
    public Uni<Void> guardianships(Mutiny.Session session, TenantId tenant, List<Guardianship> guardianships) {
        return writeNow(
                session,
                RosterSql.GUARDIANSHIPS,
                tenant,
                guardianships.stream()
                        .map(guardianship -> evidence.row(tenant, guardianship))
                        .toList());
    }

    @Override
    public Uni<Integer> leave(Mutiny.Session session, TenantId tenant, Collection<String> students) {
        return session.createNativeQuery(RosterSql.LEAVE)
                .setParameter(1, tenant.value())
                .setParameter(2, json.of(students))
                .executeUpdate();
    }

    private Uni<Void> write(Mutiny.Session session, String sql, TenantId tenant, List<?> rows) {
        return session.createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, json.of(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> writeNow(Mutiny.Session session, String sql, TenantId tenant, List<?> rows) {
        return session.createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, json.of(rows))
                .setParameter(3, OffsetDateTime.now(clock))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<List<String>> texts(Mutiny.Session session, String sql, TenantId tenant) {
        return session.createNativeQuery(sql, String.class)
                .setParameter(1, tenant.value())
                .getResultList();
    }
}
