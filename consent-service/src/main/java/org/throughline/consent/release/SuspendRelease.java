package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.rule.Rules;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Suspends a release at once, and lets it stand again once its authority is settled. */
@ApplicationScoped
public class SuspendRelease {
    private final Transactions transactions;
    private final Releases releases;
    private final Subjects subjects;
    private final Rules rules;
    private final ChangeRelease change;
    private final Clock clock;

    public SuspendRelease(
            Transactions transactions,
            Releases releases,
            Subjects subjects,
            Rules rules,
            ChangeRelease change,
            Clock clock) {
        this.transactions = transactions;
        this.releases = releases;
        this.subjects = subjects;
        this.rules = rules;
        this.change = change;
        this.clock = clock;
    }

    public Uni<Release> suspend(Caller by, ReleaseId id, Suspension suspension) {
        return transactions.as(by, session -> hearing(session, by, id)
                .map(hearing -> hearing.suspend(suspension))
                .chain(changed -> change.apply(session, by.requireTenant(), changed, Actor.of(by))));
    }

    /** @param evidence reference of what settled it */
    public Uni<Release> resume(Caller by, ReleaseId id, String evidence) {
        return transactions.as(by, session -> hearing(session, by, id)
                .chain(hearing -> rules.of(session, by.requireTenant()).map(book -> hearing.resume(evidence, book)))
                .chain(changed -> change.apply(session, by.requireTenant(), changed, Actor.of(by))));
    }

    private Uni<Hearing> hearing(Mutiny.Session session, Caller by, ReleaseId id) {
        return releases.find(session, by.requireTenant(), id).chain(release -> subjects.one(
                        session, by.requireTenant(), release.terms().student())
                .map(subject -> release.hearing(subject, clock.instant())));
    }
}
