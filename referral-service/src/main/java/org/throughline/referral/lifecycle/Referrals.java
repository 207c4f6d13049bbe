package org.throughline.referral.lifecycle;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.TenantId;

/** All referrals; what a transaction sees of them is the district's, or what was sent to the agency. */
public interface Referrals {

    Uni<Void> add(Mutiny.Session session, TenantId tenant, Draft draft);

    /** Fails with 404. */
    Uni<Filed> find(Mutiny.Session session, ReferralId id);

    /**
     * Stores what a move made of a referral that was found in the same session: the row, the history and the fact. Fails
     * when somebody else changed the referral at the same time.
     */
    Uni<Void> store(Mutiny.Session session, Filed before, Made made);

    /** Lets the agency see the referral from now on. */
    Uni<Void> share(Mutiny.Session session, Filed sent, UUID agency, Instant now);

    /** A new draft. */
    record Draft(Referral referral, String reason, Instant now) {}

    /** A move that was made, by whom and when. */
    record Made(Decision.Moved moved, Actor by, Instant now, @Nullable UUID decision) {}
}
