package org.throughline.consent.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.subject.AccessPurpose;
import org.throughline.consent.subject.RecordAccesses;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;

/**
 * How often one person may have decisions explained or simulated: enough to look into a case, too seldom to read out
 * whose records are covered. It counts what is noted of each look, and so for all instances of the service.
 */
@ApplicationScoped
class ReviewLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Set<AccessPurpose> REVIEWS =
            EnumSet.of(AccessPurpose.EXPLAIN_DECISION, AccessPurpose.SIMULATE_DECISION);

    private final RecordAccesses accesses;
    private final Clock clock;
    private final int most;

    ReviewLimit(
            RecordAccesses accesses,
            Clock clock,
            @ConfigProperty(name = "throughline.decision.reviews-per-minute") int most) {
        this.accesses = accesses;
        this.clock = clock;
        this.most = most;
    }

    /** Fails with 429 for who has looked so often in the last minute. */
    Uni<Void> require(Mutiny.Session session, Caller by) {
        return accesses.count(session, by, REVIEWS, clock.instant().minus(WINDOW))
                .invoke(this::requireFewer)
                .replaceWithVoid();
    }

    private void requireFewer(long looks) {
        if (looks >= most) {
            throw new ProblemException(KitProblem.TOO_MANY_REQUESTS, "Look at what you have, and go on in a minute.")
                    .retryAfterSeconds((int) WINDOW.toSeconds());
        }
    }
}
