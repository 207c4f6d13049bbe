package org.throughline.directory.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.agency.AgencyId;
import org.throughline.kit.event.Fact;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.OrganizationId;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

/** Whose people a caller manages, and what was done with their accounts: each act with the fact that tells of it. */
@ApplicationScoped
class PeopleJournal {

    private final Transactions transactions;
    private final Tenants tenants;
    private final PersonActs acts;
    private final Outbox outbox;
    private final Clock clock;

    PeopleJournal(Transactions transactions, Tenants tenants, PersonActs acts, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.acts = acts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Fails with 404 for a district that is not registered, and for an agency that is not verified. */
    Uni<Reach> reach(Caller caller) {
        return transactions.as(caller, session -> reach(session, caller));
    }

    Uni<List<PersonAct>> history(Caller caller, UUID person) {
        return transactions.as(caller, session -> reach(session, caller).chain(() -> acts.of(session, person)));
    }

    /**
     * Adds an act.
     *
     * @param check of the version before it; fails to refuse
     */
    Uni<PersonAct> add(Caller caller, PersonAct.Kind kind, Account account, LongConsumer check) {
        return transactions.as(caller, session -> reach(session, caller).chain(reach -> acts.of(session, account.id())
                .map(PeopleJournal::version)
                .invoke(check::accept)
                .map(version -> act(caller, kind, account, version + 1))
                .call(act -> acts.add(session, reach, act))
                .call(act -> outbox.append(session, fact(reach, act)))));
    }

    static long version(List<PersonAct> acts) {
        return acts.isEmpty() ? 0 : acts.get(acts.size() - 1).version();
    }

    private PersonAct act(Caller caller, PersonAct.Kind kind, Account account, long version) {
        return new PersonAct(
                account.id(),
                version,
                kind,
                account.permission(),
                caller.person().value(),
                clock.instant());
    }

    private static Fact fact(Reach reach, PersonAct act) {
        return new Fact(
                PersonChanged.TYPE, reach.keptUnder(), act.person(), act.version(), PersonChanged.of(reach, act));
    }

    /** An agency's acts lie under the district that proposed it, where only that agency sees them. */
    Uni<Reach> reach(Mutiny.Session session, Caller caller) {
        OrganizationId organization = caller.organization();
        if (organization == null) {
            return tenants.byId(session, caller.requireTenant()).map(tenant -> new Reach(tenant.id(), null));
        }
        AgencyId agency = new AgencyId(organization.value());
        return acts.districtOf(session, agency)
                .map(district -> district.orElseThrow(ProblemException::notFound))
                .call(district -> transactions.enterTenant(session, district))
                .map(district -> new Reach(district, agency));
    }
}
