package org.throughline.directory.reminder.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.reminder.DueThing;
import org.throughline.directory.reminder.ReminderBook;
import org.throughline.directory.reminder.ReminderSettings;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;

/** Settings and reminders in PostgreSQL. */
@ApplicationScoped
class StoredReminders implements ReminderBook {

    private static final String ADDRESS = "reminder_settings.address";

    private final Encryption encryption;
    private final Clock clock;

    StoredReminders(Encryption encryption, Clock clock) {
        this.encryption = encryption;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Kept>> settings(Mutiny.Session session, TenantId tenant) {
        return session.createNativeQuery(
                        "select address, days_before, version, fact_version from reminder_settings where tenant = ?1",
                        Object[].class)
                .setParameter(1, tenant.value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> kept(tenant, found)));
    }

    private Kept kept(TenantId tenant, Object[] row) {
        String address = encryption.open(tenant, tenant.value(), ADDRESS, (byte[]) row[0]);
        return new Kept(
                new ReminderSettings(address, ((Number) row[1]).intValue()),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue());
    }

    @Override
    public Uni<Void> set(Mutiny.Session session, Caller by, Kept kept) {
        TenantId tenant = by.requireTenant();
        return session.createNativeQuery(
                        """
                        insert into reminder_settings (tenant, address, days_before, version, set_by, set_at, fact_version)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        on conflict (tenant) do update set address = excluded.address, days_before = excluded.days_before,
                            version = excluded.version, set_by = excluded.set_by, set_at = excluded.set_at,
                            fact_version = excluded.fact_version
                            where reminder_settings.version + 1 = excluded.version""")
                .setParameter(1, tenant.value())
                .setParameter(
                        2,
                        encryption.seal(
                                tenant, tenant.value(), ADDRESS, kept.settings().email()))
                .setParameter(3, kept.settings().daysBefore())
                .setParameter(4, kept.version())
                .setParameter(5, by.person().value())
                .setParameter(6, clock.instant())
                .setParameter(7, kept.facts())
                .executeUpdate()
                .invoke(StoredReminders::requireSet)
                .replaceWithVoid();
    }

    private static void requireSet(int rows) {
        if (rows == 0) {
            throw new ProblemException(KitProblem.CONFLICT, "Read it again and repeat the request.")
                    .retryAfterSeconds(1);
        }
    }

    @Override
    public Uni<Boolean> isFirst(Mutiny.Session session, TenantId tenant, DueThing thing) {
        return session.createNativeQuery(
                        """
                        insert into reminder (tenant, kind, record, part, due_on, sent_at) values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict do nothing""")
                .setParameter(1, tenant.value())
                .setParameter(2, thing.kind().name())
                .setParameter(3, thing.record())
                .setParameter(4, part(thing))
                .setParameter(5, thing.on())
                .setParameter(6, clock.instant())
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** A line of a checklist is a text of any length; here it is only told from others. */
    private static UUID part(DueThing thing) {
        return UUID.nameUUIDFromBytes(thing.part().getBytes(StandardCharsets.UTF_8));
    }
}
