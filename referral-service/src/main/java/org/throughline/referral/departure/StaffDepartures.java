package org.throughline.referral.departure;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.TenantId;

/**
 * All departures of partners' staff, and the referrals they touch: those that were sent to one of the services no later than
 * the last day, and were not over when it was told that somebody leaves. What was entered in error is none.
 */
public interface StaffDepartures {

    /**
     * Adds it, or corrects what was told of it before.
     *
     * @param version of the fact: one that is not higher than the last changes nothing
     */
    Uni<Void> tell(Mutiny.Session session, TenantId tenant, Departure departure, long version);

    /** The person stays: it touches nothing any more, and what was planned for it stays in the record. */
    Uni<Void> takeBack(Mutiny.Session session, TenantId tenant, DepartureId departure, long version);

    /** Those that touch a referral in reach, one row more than the page has; see {@link Listing}. */
    Uni<List<DepartureStanding>> list(Mutiny.Session session, Reach reach, Listing listing, PageRequest page);

    /** By the referrals' ids, one row more than the page has. */
    Uni<List<Transition>> transitions(Mutiny.Session session, Reach reach, DepartureId departure, PageRequest page);

    /** Fails with 404 where the departure does not touch the referral, or it is out of reach. */
    Uni<Transition> transition(Mutiny.Session session, Reach reach, TransitionKey key);

    /** Fails with 412 when the version on file is not the one before this. */
    Uni<Void> keep(Mutiny.Session session, TenantId tenant, TransitionKey key, FiledPlan plan);
}
