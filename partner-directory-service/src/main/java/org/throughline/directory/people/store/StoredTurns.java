package org.throughline.directory.people.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.people.Permission;
import org.throughline.directory.people.Reach;
import org.throughline.directory.people.Turn;
import org.throughline.directory.people.Turns;

/** Turns in PostgreSQL, a row for each person who was invited: its key lets one of several in. */
@ApplicationScoped
class StoredTurns implements Turns {

    private static final String TAKE =
            """
            insert into person_invitation (tenant, organization, person, holder, roles, schools, held_until)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            on conflict (tenant, person) do update
                set holder = excluded.holder, roles = excluded.roles, schools = excluded.schools,
                    held_until = excluded.held_until
                where not person_invitation.done and person_invitation.held_until <= ?8""";

    private static final String HELD =
            """
            select cast(to_json(roles) as text), cast(to_json(schools) as text), done
            from person_invitation where person = ?1""";

    @Override
    public Uni<Turn> take(Mutiny.Session session, Reach reach, Turn.Own wanted, Permission permission, Held held) {
        AgencyId agency = reach.agency();
        return session.createNativeQuery(TAKE)
                .setParameter(1, reach.keptUnder().value())
                .setParameter(2, agency == null ? null : agency.value())
                .setParameter(3, wanted.person())
                .setParameter(4, wanted.holder())
                .setParameter(5, PermissionColumns.roles(permission))
                .setParameter(6, PermissionColumns.schools(permission))
                .setParameter(7, held.until())
                .setParameter(8, held.from())
                .executeUpdate()
                .chain(taken -> taken == 1 ? Uni.createFrom().item(wanted) : others(session, wanted.person()));
    }

    private static Uni<Turn> others(Mutiny.Session session, UUID person) {
        return session.createNativeQuery(HELD, Object[].class)
                .setParameter(1, person)
                .getSingleResult()
                .map(row -> new Turn.Others(
                        PermissionColumns.permission((String) row[0], (String) row[1]), (Boolean) row[2]));
    }

    @Override
    public Uni<Void> done(Mutiny.Session session, Turn.Own turn) {
        return session.createNativeQuery("update person_invitation set done = true where person = ?1 and holder = ?2")
                .setParameter(1, turn.person())
                .setParameter(2, turn.holder())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> giveBack(Mutiny.Session session, Turn.Own turn, Instant now) {
        return session.createNativeQuery(
                        "update person_invitation set held_until = ?3 where person = ?1 and holder = ?2")
                .setParameter(1, turn.person())
                .setParameter(2, turn.holder())
                .setParameter(3, now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
