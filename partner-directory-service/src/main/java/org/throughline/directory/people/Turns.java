package org.throughline.directory.people;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** Turns, where every instance sees them; as far as the caller's transaction may. */
public interface Turns {

    /**
     * From when to when a turn is held, at most.
     *
     * @param until when another may take it, unless it is done
     */
    record Held(Instant from, Instant until) {}

    /** Takes the turn to give a person's account this permission, unless another holds it or has done it. */
    Uni<Turn> take(Mutiny.Session session, Reach reach, Turn.Own wanted, Permission permission, Held held);

    /** Nobody takes it again. */
    Uni<Void> done(Mutiny.Session session, Turn.Own turn);

    /** The next may take it at once. */
    Uni<Void> giveBack(Mutiny.Session session, Turn.Own turn, Instant now);
}
