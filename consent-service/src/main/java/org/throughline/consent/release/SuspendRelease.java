package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Suspends a release at once, and lets it stand again once its authority is settled. */
@ApplicationScoped
public class SuspendRelease {
    private final Transactions transactions;
    private final Releases releases;
    private final Subjects subjects;
    private final ChangeRelease change;
    private final Clock clock;

    public SuspendRelease(
            Transactions transactions, Releases releases, Subjects subjects, ChangeRelease change, Clock clock) {
        this.transactions = transactions;
        this.releases = releases;
        this.subjects = subjects;
        this.change = change;
        this.clock = clock;
    }

    public Uni<Release> suspend(Caller by, ReleaseId id, Suspension suspension) {
        return change(by, id, hearing -> hearing.suspend(suspension));
    }

    /** @param evidence reference of what settled it */
    public Uni<Release> resume(Caller by, ReleaseId id, String evidence) {
        return change(by, id, hearing -> hearing.resume(evidence));
    }

    private Uni<Release> change(Caller by, ReleaseId id, Function<Hearing, ReleaseChange> decision) {
        return transactions.as(by, session -> releases.find(session, by.requireTenant(), id)
                .chain(release -> subjects.one(
                                session, by.requireTenant(), release.terms().student())
                        .map(subject -> decision.apply(release.hearing(subject, clock.instant()))))
                .chain(changed -> change.apply(session, by.requireTenant(), changed, Actor.of(by))));
    }
}
