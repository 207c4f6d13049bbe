package org.throughline.referral.family.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.due.DueWork;
import org.throughline.referral.family.Family;
import org.throughline.referral.family.GuardianId;
import org.throughline.referral.family.RetiredContacts;

/** The rows of {@link StoredContactPoints} that are off, by their ids alone. */
@ApplicationScoped
class StoredRetiredContacts implements RetiredContacts {

    private static final String LATEST =
            """
            select r.guardian, r.id from (
                select p.guardian, p.id, row_number() over (partition by p.guardian order by p.retired_at desc, p.id) as number
                from contact_point p where p.tenant = ?1 and p.guardian in (?2) and p.retired_at is not null) r
            where r.number <= 100""";

    private static final String TELL =
            """
            insert into due_work (tenant, kind, id, due_at)
            select k.tenant, 'SUBJECT', k.student, cast(?3 as timestamptz)
            from guardianship k where k.tenant = ?1 and k.guardian = ?2"""
                    + DueWork.OR_AGAIN;

    @Override
    public Uni<Map<GuardianId, List<UUID>>> latest(Mutiny.Session session, TenantId tenant, Family family) {
        List<UUID> guardians = family.guardians().stream()
                .map(guardian -> guardian.id().value())
                .toList();
        return guardians.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : session.createNativeQuery(LATEST, Object[].class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, guardians)
                        .getResultList()
                        .map(StoredRetiredContacts::byGuardian);
    }

    private static Map<GuardianId, List<UUID>> byGuardian(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new GuardianId((UUID) row[0]),
                        Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    @Override
    public Uni<Void> tell(Mutiny.Session session, TenantId tenant, GuardianId guardian, Instant now) {
        return session.createNativeQuery(TELL)
                .setParameter(1, tenant.value())
                .setParameter(2, guardian.value())
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }
}
