package org.throughline.referral.intake;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.family.Families;
import org.throughline.referral.family.Family;
import org.throughline.referral.family.SchoolScope;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.intake.FindOnHand.Wanted;

/**
 * Looks through the referrals that go on for papers that hold no more. A page is so many referrals; those that lack nothing are
 * left out.
 */
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
        Set<StudentId> students =
                referrals.stream().map(referral -> referral.papers().student()).collect(Collectors.toSet());
        return families.families(session, caller.requireTenant(), students)
                .map(known -> referrals.stream()
                        .map(referral -> wanted(known, referral.papers()))
                        .toList())
                .chain(wanted -> onHand.findAll(session, caller.requireTenant(), wanted))
                .map(found -> IntStream.range(0, found.size())
                        .mapToObj(i -> new Looked(referrals.get(i), found.get(i)))
                        .toList());
    }

    private static Wanted wanted(Map<StudentId, Family> known, PapersOf papers) {
        return new Wanted(Objects.requireNonNull(known.get(papers.student())), papers.service());
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
