package org.throughline.directory.people;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Lets those who invite one person at the same time do so one after the other. */
@ApplicationScoped
class InviteInTurn {

    /** Longer than all that is asked of the identity provider in a turn may take, each question with its time-outs. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Transactions transactions;
    private final PeopleJournal journal;
    private final Turns turns;
    private final Ids ids;
    private final Clock clock;

    InviteInTurn(Transactions transactions, PeopleJournal journal, Turns turns, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.journal = journal;
        this.turns = turns;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Turn> take(Caller caller, UUID person, Permission permission) {
        Instant now = clock.instant();
        Turn.Own wanted = new Turn.Own(person, ids.next());
        return transactions.as(caller, session -> journal.reach(session, caller)
                .chain(reach ->
                        turns.take(session, reach, wanted, permission, new Turns.Held(now, now.plus(LONGEST)))));
    }

    Uni<Void> done(Caller caller, Turn.Own turn) {
        return transactions.as(
                caller, session -> journal.reach(session, caller).chain(() -> turns.done(session, turn)));
    }

    /** Where that fails the turn runs out. */
    Uni<Void> giveBack(Caller caller, Turn.Own turn) {
        return transactions
                .as(caller, session -> journal.reach(session, caller)
                        .chain(() -> turns.giveBack(session, turn, clock.instant())))
                .onFailure()
                .recoverWithNull();
    }

    /** What follows goes on in the request's context. */
    Uni<Void> pause(Duration length) {
        return Uni.createFrom().deferred(() -> {
            Context here = Objects.requireNonNull(Vertx.currentContext(), "a request has a context");
            return Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(length)
                    .emitOn(next -> here.runOnContext(ignored -> next.run()));
        });
    }
}
