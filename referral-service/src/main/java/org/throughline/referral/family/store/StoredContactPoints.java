package org.throughline.referral.family.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.Confirmation;
import org.throughline.referral.family.ContactEntry;
import org.throughline.referral.family.ContactEntry.Retirement;
import org.throughline.referral.family.ContactEntry.Standing;
import org.throughline.referral.family.ContactFile;
import org.throughline.referral.family.ContactPoint;
import org.throughline.referral.family.ContactPoints;
import org.throughline.referral.family.ContactSeal;
import org.throughline.referral.family.GuardianId;
import org.throughline.referral.family.HowLearned;

/** The rows that {@link StoredFamilies} reads, one by one. */
@ApplicationScoped
class StoredContactPoints implements ContactPoints {

    /** A roster locks the row too, also where it changes nothing of it. */
    private static final String HOLD =
            """
            select coalesce(g.written_language, g.language) from guardian g
            where g.tenant = ?1 and g.id = ?2 for no key update""";

    private static final String ALL =
            "from ContactPointRow p where p.tenant = ?1 and p.guardian = ?2 order by p.rank, p.id";

    /** The row itself is read when its guardian is held, and no earlier: a session reads a row once. */
    private static final String GUARDIAN = "select p.guardian from ContactPointRow p where p.tenant = ?1 and p.id = ?2";

    private final ContactSeal sealing;

    StoredContactPoints(ContactSeal sealing) {
        this.sealing = sealing;
    }

    @Override
    public Uni<Void> confirm(Mutiny.Session session, TenantId tenant, UUID contact, String person, Instant now) {
        return known(session, tenant, contact)
                .invoke(row -> confirm(row, person, now))
                .chain(session::flush);
    }

    private static void confirm(ContactPointRow row, String person, Instant now) {
        row.confirmation = Confirmation.Source.SECOND_PERSON.name();
        row.confirmedBy = person;
        row.confirmedAt = now;
    }

    @Override
    public Uni<GuardianId> guardianOf(Mutiny.Session session, TenantId tenant, UUID contact) {
        return orNotFound(session.createQuery(GUARDIAN, UUID.class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, contact)
                        .getSingleResultOrNull())
                .map(GuardianId::new);
    }

    @Override
    public Uni<ContactEntry> entry(Mutiny.Session session, TenantId tenant, UUID contact) {
        return known(session, tenant, contact).map(row -> entry(tenant, row));
    }

    @Override
    public Uni<ContactFile> fileToChange(Mutiny.Session session, TenantId tenant, GuardianId guardian) {
        return orNotFound(session.createNativeQuery(HOLD, String.class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, guardian.value())
                        .getSingleResultOrNull())
                .chain(language -> rows(session, tenant, guardian)
                        .map(rows -> new ContactFile(
                                guardian,
                                language,
                                rows.stream().map(row -> entry(tenant, row)).toList())));
    }

    /** Read after the guardian is held: what another has just changed is seen. */
    private static Uni<List<ContactPointRow>> rows(Mutiny.Session session, TenantId tenant, GuardianId guardian) {
        return session.createQuery(ALL, ContactPointRow.class)
                .setParameter(1, tenant.value())
                .setParameter(2, guardian.value())
                .getResultList();
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, TenantId tenant, ContactEntry entry) {
        return row(session, tenant, entry.point().id())
                .chain(row -> row == null
                        ? session.persist(created(tenant, entry).written(entry))
                        : Uni.createFrom().item(row.written(entry)).replaceWithVoid())
                .chain(session::flush);
    }

    private static Uni<ContactPointRow> known(Mutiny.Session session, TenantId tenant, UUID contact) {
        return orNotFound(row(session, tenant, contact));
    }

    private static <T> Uni<T> orNotFound(Uni<@Nullable T> found) {
        return found.onItem().ifNull().failWith(ProblemException::notFound);
    }

    private static Uni<@Nullable ContactPointRow> row(Mutiny.Session session, TenantId tenant, UUID contact) {
        return session.find(ContactPointRow.class, new ContactPointRow.Key(tenant.value(), contact));
    }

    private ContactPointRow created(TenantId tenant, ContactEntry entry) {
        ContactPoint point = entry.point();
        ContactPointRow row = new ContactPointRow();
        row.tenant = tenant.value();
        row.id = point.id();
        row.version = entry.version();
        row.guardian = entry.guardian().value();
        row.kind = point.kind().name();
        row.value = sealing.seal(tenant, point.id(), point.value());
        row.fingerprint = sealing.fingerprint(tenant, point.kind(), point.value());
        return row;
    }

    private ContactEntry entry(TenantId tenant, ContactPointRow row) {
        return new ContactEntry(
                point(tenant, row),
                new GuardianId(row.guardian),
                row.version,
                new Standing(row.rank, row.listed, row.standsFor),
                howLearned(row.howLearned),
                row.replaces,
                row.retiredAt == null
                        ? null
                        : new Retirement(row.retiredAt, row.retiredBy, howLearned(row.retiredHowLearned)));
    }

    private ContactPoint point(TenantId tenant, ContactPointRow row) {
        return new ContactPoint(
                row.id,
                ContactPoint.Kind.valueOf(row.kind),
                sealing.open(tenant, row.id, row.value),
                row.recordedAt,
                row.recordedBy,
                row.confirmation == null
                        ? null
                        : new Confirmation(Confirmation.Source.valueOf(row.confirmation), row.confirmedBy));
    }

    private static @Nullable HowLearned howLearned(@Nullable String name) {
        return name == null ? null : HowLearned.valueOf(name);
    }
}
