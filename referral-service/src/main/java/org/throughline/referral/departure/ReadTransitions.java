package org.throughline.referral.departure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.family.AccessRecord;
import org.throughline.referral.family.StudentId;

/** What departures touch, for people of the students' schools; whose transitions were read is recorded. */
@ApplicationScoped
public class ReadTransitions {

    private final Transactions transactions;
    private final Tenants tenants;
    private final StaffDepartures departures;
    private final AccessRecord access;

    public ReadTransitions(
            Transactions transactions, Tenants tenants, StaffDepartures departures, AccessRecord access) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.departures = departures;
        this.access = access;
    }

    /** Numbers only: no student is named. */
    public Uni<Page<DepartureStanding>> list(Caller caller, Listing listing, PageRequest page) {
        return transactions.as(caller, session -> reach(session, caller)
                .chain(reach -> departures.list(session, reach, listing, page))
                .map(found -> Page.of(found, page.limit(), Listing::position)));
    }

    /** Fails with 404 for a departure that touches nothing in the caller's reach. */
    public Uni<Page<Transition>> of(Caller caller, DepartureId departure, PageRequest page) {
        return transactions.as(caller, session -> reach(session, caller)
                .chain(reach -> departures.transitions(session, reach, departure, page))
                .invoke(found -> requireSome(found, page))
                .map(found -> Page.of(found, page.limit(), ReadTransitions::position))
                .call(found -> access.read(session, caller, "getTransitions", students(found))));
    }

    /** Fails with 404 where nothing is planned, too. */
    public Uni<FiledPlan> plan(Caller caller, TransitionKey key) {
        return transactions.as(caller, session -> reach(session, caller)
                .chain(reach -> departures.transition(session, reach, key))
                .call(found -> access.read(session, caller, "getTransitionPlan", Set.of(found.student())))
                .map(Transition::plan)
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound));
    }

    private Uni<Reach> reach(Mutiny.Session session, Caller caller) {
        return tenants.byId(session, caller.requireTenant()).map(district -> Reach.of(caller, district));
    }

    /** Behind a first page there may be nothing any more. */
    private static void requireSome(List<Transition> found, PageRequest page) {
        if (found.isEmpty() && page.position().isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    private static String position(Transition last) {
        return last.key().referral().value().toString();
    }

    private static Set<StudentId> students(Page<Transition> page) {
        return page.items().stream().map(Transition::student).collect(Collectors.toSet());
    }
}
