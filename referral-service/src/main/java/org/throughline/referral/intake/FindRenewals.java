package org.throughline.referral.intake;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.family.Families;
import org.throughline.referral.family.Family;
import org.throughline.referral.family.SchoolScope;

/** Looks through the referrals that go on for papers that hold no more. A page is so many referrals; those that lack nothing are left out. */
@ApplicationScoped
public class FindRenewals {

    private final Transactions transactions;
    private final OngoingReferrals ongoing;
    private final Families families;
    private final FindOnHand onHand;
    private final IntakeRules rules;

    public FindRenewals(
            Transactions transactions,
            OngoingReferrals ongoing,
            Families families,
            FindOnHand onHand,
            IntakeRules rules) {
        this.transactions = transactions;
        this.ongoing = ongoing;
        this.families = families;
        this.onHand = onHand;
        this.rules = rules;
    }

    /** A referral, and what is at hand for it. */
    private record Looked(OngoingReferral referral, OnHand onHand) {}

    /** Loads, closes the transaction, asks. Fails with 503 when the directory does not answer. */
    public Uni<Page<Renewal>> find(Caller caller, AskedYear year, PageRequest page) {
        return transactions
                .as(caller, session -> load(session, caller, page))
                .chain(found -> renewals(caller, year, found));
    }

    private Uni<Page<Looked>> load(Mutiny.Session session, Caller caller, PageRequest request) {
        return ongoing.list(session, caller.requireTenant(), SchoolScope.of(caller), request)
                .map(rows ->
                        Page.of(rows, request.limit(), last -> last.id().value().toString()))
                .chain(page -> looked(session, caller, page.items()).map(items -> new Page<>(items, page.next())));
    }

    private Uni<List<Looked>> looked(Mutiny.Session session, Caller caller, List<OngoingReferral> referrals) {
        return families.families(
                        session,
                        caller.requireTenant(),
                        referrals.stream()
                                .map(referral -> referral.papers().student())
                                .collect(Collectors.toSet()))
                .chain(known -> Multi.createFrom()
                        .iterable(referrals)
                        .onItem()
                        .transformToUniAndConcatenate(referral -> looked(
                                session,
                                caller,
                                referral,
                                Objects.requireNonNull(
                                        known.get(referral.papers().student()))))
                        .collect()
                        .asList());
    }

    private Uni<Looked> looked(Mutiny.Session session, Caller caller, OngoingReferral referral, Family family) {
        return onHand.find(
                        session,
                        caller.requireTenant(),
                        family,
                        referral.papers().service())
                .map(found -> new Looked(referral, found));
    }

    private Uni<Page<Renewal>> renewals(Caller caller, AskedYear year, Page<Looked> page) {
        return Multi.createFrom()
                .iterable(page.items())
                .onItem()
                .transformToUniAndConcatenate(looked -> renewal(caller, year, looked))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .collect()
                .asList()
                .map(items -> new Page<>(items, page.next()));
    }

    /** Empty where nothing is missing, and where the directory does not list the service any more. */
    private Uni<Optional<Renewal>> renewal(Caller caller, AskedYear year, Looked looked) {
        OngoingReferral referral = looked.referral();
        return rules.check(
                        caller.requireTenant(),
                        referral.papers().service(),
                        looked.onHand().in(year))
                .map(found -> found.map(Completeness::missing)
                        .filter(missing -> !missing.isEmpty())
                        .map(missing -> new Renewal(referral, missing)));
    }
}
