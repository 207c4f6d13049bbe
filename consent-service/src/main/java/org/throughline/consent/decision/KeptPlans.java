package org.throughline.consent.decision;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Statements of decisions are always the same: to plan them takes longer than to run them. */
public interface KeptPlans {
    /** Lets the rest of a transaction use plans that were made before, as long as these are sure to look for few rows. */
    Uni<Void> in(Mutiny.Session session);
}
