package org.throughline.referral.roster.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.ContactPoint;
import org.throughline.referral.family.ContactSeal;
import org.throughline.referral.roster.ContactChanges;
import org.throughline.referral.roster.ContactChanges.Added;
import org.throughline.referral.roster.KnownContact;
import org.throughline.referral.roster.RosterContacts;
import org.throughline.referral.roster.RosterGuardian;
import org.throughline.referral.roster.RosterSource;
import org.throughline.referral.roster.store.RosterRows.ContactRow;
import org.throughline.referral.roster.store.RosterRows.MovedRow;

/** Ways to reach guardians, many in one statement. */
@ApplicationScoped
class StoredRosterContacts implements RosterContacts {

    private final ContactSeal sealing;
    private final Json json;
    private final Ids ids;
    private final Clock clock;

    StoredRosterContacts(ContactSeal sealing, Json json, Ids ids, Clock clock) {
        this.sealing = sealing;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Map<String, List<KnownContact>>> known(
            Mutiny.Session session, TenantId tenant, List<RosterGuardian> guardians) {
        return session.createNativeQuery(RosterSql.KNOWN_CONTACTS, Object[].class)
                .setParameter(1, tenant.value())
                .setParameter(
                        2,
                        json.of(guardians.stream()
                                .map(RosterGuardian::sourcedId)
                                .toList()))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(row -> known(tenant, row), Collectors.toList()))));
    }

    private KnownContact known(TenantId tenant, Object[] row) {
        UUID id = (UUID) row[1];
        return new KnownContact(
                id,
                ContactPoint.Kind.valueOf((String) row[2]),
                sealing.open(tenant, id, (byte[]) row[4]),
                ((Number) row[3]).intValue(),
                (Boolean) row[5],
                (Boolean) row[6],
                (UUID) row[7]);
    }

    /** Mostly there is nothing: a roster is yesterday's with a few lines changed. */
    @Override
    public Uni<Void> change(
            Mutiny.Session session, TenantId tenant, RosterSource source, List<ContactChanges> changes) {
        List<MovedRow> moved = changes.stream()
                .flatMap(change -> change.moved().stream())
                .map(MovedRow::of)
                .toList();
        List<ContactRow> added = changes.stream()
                .flatMap(change -> change.added().stream().map(contact -> row(tenant, change.guardian(), contact)))
                .toList();
        return move(session, tenant, source, moved).chain(() -> add(session, tenant, source, added));
    }

    private Uni<Void> move(Mutiny.Session session, TenantId tenant, RosterSource source, List<MovedRow> moved) {
        return moved.isEmpty()
                ? Uni.createFrom().voidItem()
                : statement(session, RosterSql.MOVE_CONTACTS, tenant, source, moved)
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private Uni<Void> add(Mutiny.Session session, TenantId tenant, RosterSource source, List<ContactRow> added) {
        return added.isEmpty()
                ? Uni.createFrom().voidItem()
                : statement(session, RosterSql.ADD_CONTACTS, tenant, source, added)
                        .setParameter(5, source.byDistrictAdmin())
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private Mutiny.Query<Object> statement(
            Mutiny.Session session, String sql, TenantId tenant, RosterSource source, List<?> rows) {
        return session.createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, json.of(rows))
                .setParameter(3, OffsetDateTime.now(clock))
                .setParameter(4, source.person());
    }

    private ContactRow row(TenantId tenant, RosterGuardian guardian, Added added) {
        UUID id = ids.next();
        ContactPoint.Kind kind = added.contact().kind();
        String value = added.contact().value();
        return new ContactRow(
                id,
                guardian.sourcedId(),
                kind.name(),
                added.rank(),
                HexFormat.of().formatHex(sealing.seal(tenant, id, value)),
                HexFormat.of().formatHex(sealing.fingerprint(tenant, kind, value)),
                added.replacing());
    }
}
