package org.throughline.referral.lifecycle.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.referral.lifecycle.Closure;
import org.throughline.referral.lifecycle.ContactAttempt;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.lifecycle.ReferralEvent;
import org.throughline.referral.lifecycle.Referrals.Made;
import org.throughline.referral.lifecycle.Session;

/** What happened to a referral, with actor, reason and time, and the evidence it rests on; append only. */
@ApplicationScoped
class History {

    private static final String TRANSITION =
            """
            insert into referral_transition
                (tenant, referral, number, event, from_status, to_status, party, person, reason, at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, ''), ?10)""";
    private static final String SESSION =
            """
            insert into referral_session (tenant, id, referral, held_on, attended, party, person, reported_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""";
    private static final String ATTEMPT =
            """
            insert into contact_attempt (tenant, referral, number, at, channel, outcome)
            values (?1, ?2, ?3, ?4, ?5, ?6)""";

    Uni<Void> keep(Mutiny.Session session, Filed before, Made made, int number) {
        return transition(session, before, made, number).chain(() -> evidence(session, before, made));
    }

    private static Uni<Integer> transition(Mutiny.Session session, Filed before, Made made, int number) {
        return session.createNativeQuery(TRANSITION)
                .setParameter(1, before.tenant().value())
                .setParameter(2, before.referral().id().value())
                .setParameter(3, number)
                .setParameter(4, made.moved().event().name())
                .setParameter(5, before.referral().status().name())
                .setParameter(6, made.moved().referral().status().name())
                .setParameter(7, made.by().party().name())
                .setParameter(8, made.by().person())
                .setParameter(9, made.moved().event().reasonCode().orElse(""))
                .setParameter(10, at(made.now()))
                .executeUpdate();
    }

    private static Uni<Void> evidence(Mutiny.Session session, Filed before, Made made) {
        ReferralEvent event = made.moved().event();
        if (event instanceof ReferralEvent.SessionReported reported) {
            return held(session, before, made, reported.session());
        }
        if (event instanceof ReferralEvent.Closed closed && closed.closure() instanceof Closure.NotServed notServed) {
            return attempts(session, before, notServed.attempts());
        }
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> held(Mutiny.Session session, Filed before, Made made, Session held) {
        return session.createNativeQuery(SESSION)
                .setParameter(1, before.tenant().value())
                .setParameter(2, held.id())
                .setParameter(3, before.referral().id().value())
                .setParameter(4, held.heldOn())
                .setParameter(5, held.attended())
                .setParameter(6, made.by().party().name())
                .setParameter(7, made.by().person())
                .setParameter(8, at(made.now()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> attempts(Mutiny.Session session, Filed before, List<ContactAttempt> attempts) {
        return Multi.createFrom()
                .iterable(IntStream.range(0, attempts.size()).boxed().toList())
                .onItem()
                .transformToUniAndConcatenate(number -> attempt(session, before, number, attempts.get(number)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> attempt(Mutiny.Session session, Filed before, int number, ContactAttempt attempt) {
        return session.createNativeQuery(ATTEMPT)
                .setParameter(1, before.tenant().value())
                .setParameter(2, before.referral().id().value())
                .setParameter(3, number)
                .setParameter(4, at(attempt.at()))
                .setParameter(5, attempt.channel().name())
                .setParameter(6, attempt.outcome().name())
                .executeUpdate();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
