package org.throughline.referral.departure.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;
import org.throughline.referral.departure.Departure;
import org.throughline.referral.departure.DepartureId;
import org.throughline.referral.departure.DepartureStanding;
import org.throughline.referral.departure.FiledPlan;
import org.throughline.referral.departure.Listing;
import org.throughline.referral.departure.Reach;
import org.throughline.referral.departure.StaffDepartures;
import org.throughline.referral.departure.Transition;
import org.throughline.referral.departure.TransitionKey;

/** Departures as rows; what they touch is found among the referrals each time. */
@ApplicationScoped
class StoredDepartures implements StaffDepartures {

    /** When it was told counts from the first time on, unless it was taken back in between. */
    private static final String TELL =
            """
            insert into departure as d (tenant, id, organization, services, last_day, reason, told_at, version)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (tenant, id) do update set services = excluded.services, last_day = excluded.last_day,
                reason = excluded.reason, version = excluded.version, withdrawn = false,
                told_at = case when d.withdrawn then excluded.told_at else d.told_at end
            where d.version < excluded.version""";

    private static final String TAKE_BACK =
            "update departure set withdrawn = true, version = $3 where tenant = $1 and id = $2 and version < $3";

    /** The order decides what lies behind a position: departures are counted one after the other, until the page is full. */
    private static final String LIST =
            """
            select d.id, d.organization, d.services, d.last_day, d.reason, d.told_at, n.asked_for, n.planned, n.ended
            from departure d cross join lateral (
                select count(*) filter (where t.state = 'ASKED_FOR') as asked_for,
                    count(*) filter (where t.state = 'PLANNED') as planned,
                    count(*) filter (where t.state = 'OVER') as ended
                from (%s) t) n
            where d.tenant = $1 and not d.withdrawn and n.asked_for + n.planned + n.ended > 0 and %s
                and ($7::date is null or (d.last_day, d.id) %s ($7::date, $8::uuid))
            order by d.last_day %4$s, d.id %4$s limit $9""";

    private static final String OPEN = LIST.formatted(TouchedReferrals.SQL, "n.asked_for > 0", ">", "asc");
    private static final String SETTLED = LIST.formatted(TouchedReferrals.SQL, "n.asked_for = 0", "<", "desc");

    private static final String TRANSITIONS =
            """
            select d.id, d.last_day, t.* from departure d cross join lateral (%s) t
            where d.tenant = $1 and not d.withdrawn and d.id = $7 and ($8::uuid is null or t.referral > $8)
            order by t.referral limit $9"""
                    .formatted(TouchedReferrals.SQL);

    private static final String TRANSITION =
            """
            select d.id, d.last_day, t.* from departure d cross join lateral (%s) t
            where d.tenant = $1 and not d.withdrawn and d.id = $7 and t.referral = $8"""
                    .formatted(TouchedReferrals.SQL);

    /** Writes nothing where somebody else's version stands. */
    private static final String KEEP =
            """
            insert into transition_plan as p (tenant, departure, referral, version, arrangement, service, until, handover_on,
                family_told_on, note, planned_by, planned_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            on conflict (tenant, departure, referral) do update set version = excluded.version,
                arrangement = excluded.arrangement, service = excluded.service, until = excluded.until,
                handover_on = excluded.handover_on, family_told_on = excluded.family_told_on, note = excluded.note,
                planned_by = excluded.planned_by, planned_at = excluded.planned_at
            where p.version = excluded.version - 1""";

    private final Encryption encryption;

    StoredDepartures(Encryption encryption) {
        this.encryption = encryption;
    }

    @Override
    public Uni<Void> tell(Mutiny.Session session, TenantId tenant, Departure departure, long version) {
        return PlainRows.written(
                        session,
                        TELL,
                        tenant.value(),
                        departure.id().value(),
                        departure.organization(),
                        DepartureRows.ids(departure.services()),
                        departure.lastDay(),
                        departure.reason().name(),
                        departure.toldAt().atOffset(ZoneOffset.UTC),
                        version)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> takeBack(Mutiny.Session session, TenantId tenant, DepartureId departure, long version) {
        return PlainRows.written(session, TAKE_BACK, tenant.value(), departure.value(), version)
                .replaceWithVoid();
    }

    @Override
    public Uni<List<DepartureStanding>> list(Mutiny.Session session, Reach reach, Listing listing, PageRequest page) {
        Optional<String[]> position = page.position().map(at -> at.split(" ", 2));
        @Nullable
        Object[] parameters = TouchedReferrals.parameters(
                reach,
                position.map(at -> LocalDate.parse(at[0])).orElse(null),
                position.map(at -> UUID.fromString(at[1])).orElse(null),
                page.rows());
        return PlainRows.of(session, listing == Listing.OPEN ? OPEN : SETTLED, parameters)
                .map(rows -> rows.stream().map(DepartureRows::standing).toList());
    }

    @Override
    public Uni<List<Transition>> transitions(
            Mutiny.Session session, Reach reach, DepartureId departure, PageRequest page) {
        @Nullable UUID after = page.position().map(UUID::fromString).orElse(null);
        return PlainRows.of(
                        session, TRANSITIONS, TouchedReferrals.parameters(reach, departure.value(), after, page.rows()))
                .map(rows -> rows.stream().map(row -> transition(reach, row)).toList());
    }

    @Override
    public Uni<Transition> transition(Mutiny.Session session, Reach reach, TransitionKey key) {
        @Nullable
        Object[] parameters = TouchedReferrals.parameters(
                reach, key.departure().value(), key.referral().value());
        return PlainRows.of(session, TRANSITION, parameters).map(rows -> rows.stream()
                .findFirst()
                .map(row -> transition(reach, row))
                .orElseThrow(ProblemException::notFound));
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, TenantId tenant, TransitionKey key, FiledPlan filed) {
        return PlainRows.written(session, KEEP, DepartureRows.values(tenant, key, filed, encryption))
                .invoke(written -> EntityTags.requireSame(1, written))
                .replaceWithVoid();
    }

    private Transition transition(Reach reach, @Nullable Object[] row) {
        return DepartureRows.transition(reach.district().id(), row, encryption);
    }
}
