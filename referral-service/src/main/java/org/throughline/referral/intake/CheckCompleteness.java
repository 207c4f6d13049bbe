package org.throughline.referral.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.family.Families;
import org.throughline.referral.family.SchoolScope;

/** Asks the directory what a service still wants, before a referral is drafted or while it is a draft. */
@ApplicationScoped
public class CheckCompleteness {

    private final Transactions transactions;
    private final Families families;
    private final FindOnHand onHand;
    private final IntakeRules rules;

    public CheckCompleteness(Transactions transactions, Families families, FindOnHand onHand, IntakeRules rules) {
        this.transactions = transactions;
        this.families = families;
        this.onHand = onHand;
        this.rules = rules;
    }

    /** Fails with 404 for a student of another school, and for a service that the directory does not list. */
    public Uni<Completeness> check(Caller caller, PapersOf of) {
        return transactions
                .as(caller, session -> load(session, caller, of))
                .chain(found -> rules.check(caller.requireTenant(), of.service(), found))
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    private Uni<OnHand> load(Mutiny.Session session, Caller caller, PapersOf of) {
        return families.family(session, caller.requireTenant(), of.student())
                .invoke(family ->
                        SchoolScope.of(caller).require(family.student().school()))
                .chain(family -> onHand.find(session, caller.requireTenant(), family, of.service()));
    }
}
