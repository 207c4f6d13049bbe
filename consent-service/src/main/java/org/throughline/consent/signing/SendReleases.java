package org.throughline.consent.signing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.ChangeRelease;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.Releases;
import org.throughline.consent.signing.SigningRefused.Why;
import org.throughline.consent.subject.Subject;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;

/** Takes the releases of one student to the state in which this signer may sign them, or none of them. */
@ApplicationScoped
class SendReleases {
    private final Releases releases;
    private final Subjects subjects;
    private final ChangeRelease change;
    private final Clock clock;

    SendReleases(Releases releases, Subjects subjects, ChangeRelease change, Clock clock) {
        this.releases = releases;
        this.subjects = subjects;
        this.change = change;
        this.clock = clock;
    }

    Uni<List<Release>> send(Mutiny.Session session, Caller by, Wish wish) {
        TenantId tenant = by.requireTenant();
        return Multi.createFrom()
                .iterable(wish.releases())
                .onItem()
                .transformToUniAndConcatenate(id -> releases.find(session, tenant, id))
                .collect()
                .asList()
                .invoke(SendReleases::requireSignable)
                .call(found -> requireAuthority(session, tenant, wish, found.get(0)))
                .call(found -> sendDrafts(session, by, found));
    }

    private static void requireSignable(List<Release> found) {
        long students = found.stream()
                .map(release -> release.terms().student())
                .distinct()
                .count();
        if (students != 1) {
            throw new SigningRefused(Why.SEVERAL_STUDENTS);
        }
        if (!found.stream().allMatch(release -> release.status().awaitsSignature())) {
            throw new SigningRefused(Why.NOT_TO_BE_SIGNED);
        }
    }

    private Uni<Subject> requireAuthority(Mutiny.Session session, TenantId tenant, Wish wish, Release release) {
        Instant now = clock.instant();
        return subjects.one(session, tenant, release.terms().student())
                .invoke(subject -> requireAuthority(subject, wish, release, now));
    }

    private static void requireAuthority(Subject subject, Wish wish, Release release, Instant now) {
        if (!subject.mayBeSignedForBy(
                wish.signer(), now, release.terms().period().zone())) {
            throw new SigningRefused(Why.SIGNER_NOT_AUTHORIZED);
        }
    }

    /** What was sent before stays so. */
    private Uni<Void> sendDrafts(Mutiny.Session session, Caller by, List<Release> found) {
        Instant now = clock.instant();
        return Multi.createFrom()
                .iterable(found)
                .filter(release -> release.status().isDraft())
                .onItem()
                .transformToUniAndConcatenate(
                        release -> change.apply(session, by.requireTenant(), release.send(now), Actor.of(by)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
