package org.throughline.referral.departure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.partner.Services;

/** Files how a student's help goes on; who plans again has read what was planned before. */
@ApplicationScoped
public class PlanTransition {

    private final Transactions transactions;
    private final Tenants tenants;
    private final Services services;
    private final StaffDepartures departures;
    private final Clock clock;

    public PlanTransition(
            Transactions transactions, Tenants tenants, Services services, StaffDepartures departures, Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.services = services;
        this.departures = departures;
        this.clock = clock;
    }

    /**
     * A plan for a transition.
     *
     * @param ifMatch needed once there is a plan
     */
    public record Request(TransitionKey key, TransitionPlan plan, @Nullable String ifMatch) {}

    /**
     * Fails with 404 for what the departure does not touch, with 409 for a referral that is over, and with 422 for a plan that
     * does not fit or a service that the directory does not list.
     */
    public Uni<FiledPlan> plan(Caller caller, Request request) {
        return transactions
                .as(caller, session -> plannable(session, caller, request))
                .chain(() -> offered(caller, request.plan()))
                .chain(() -> transactions.as(caller, session -> planned(session, caller, request)));
    }

    private Uni<Void> offered(Caller caller, TransitionPlan plan) {
        return plan.service() == null
                ? Uni.createFrom().voidItem()
                : services.find(caller.requireTenant(), plan.service())
                        .invoke(Services::requireListed)
                        .replaceWithVoid();
    }

    private Uni<FiledPlan> planned(Mutiny.Session session, Caller caller, Request request) {
        return plannable(session, caller, request)
                .invoke(before -> EntityTags.requireRead(request.ifMatch(), before.version()))
                .map(before -> next(before, caller, request.plan()))
                .call(filed -> departures.keep(session, caller.requireTenant(), request.key(), filed));
    }

    /** Looked at before the directory is asked, too: what is another's is 404, whatever else is wrong with the plan. */
    private Uni<Transition> plannable(Mutiny.Session session, Caller caller, Request request) {
        return tenants.byId(session, caller.requireTenant())
                .map(district -> Reach.of(caller, district))
                .chain(reach -> departures
                        .transition(session, reach, request.key())
                        .invoke(PlanTransition::requireOpen)
                        .invoke(found -> requireFit(request.plan().faults(found, reach.today(clock.instant())))));
    }

    private FiledPlan next(Transition before, Caller caller, TransitionPlan plan) {
        return new FiledPlan(plan, before.version() + 1, caller.person().value(), clock.instant());
    }

    private static void requireOpen(Transition transition) {
        if (transition.status().isFinal()) {
            throw new ProblemException(DepartureProblem.REFERRAL_OVER);
        }
    }

    private static void requireFit(List<PlanFault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    KitProblem.INVALID,
                    "See errors for what is wrong and where.",
                    faults.stream().map(PlanFault::error).toList());
        }
    }
}
