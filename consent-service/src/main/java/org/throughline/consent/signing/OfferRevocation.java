package org.throughline.consent.signing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseChange.Refusal;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.consent.release.ReleaseRefused;
import org.throughline.consent.release.Releases;
import org.throughline.consent.subject.Subject;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.tenancy.TenantId;

/** Looks whether these releases of one student can be taken back, and by this person: who signed always may. */
@ApplicationScoped
class OfferRevocation {
    private final Releases releases;
    private final Subjects subjects;
    private final Clock clock;

    OfferRevocation(Releases releases, Subjects subjects, Clock clock) {
        this.releases = releases;
        this.subjects = subjects;
        this.clock = clock;
    }

    Uni<List<Release>> offer(Mutiny.Session session, TenantId tenant, Wish wish) {
        return Multi.createFrom()
                .iterable(wish.releases())
                .onItem()
                .transformToUniAndConcatenate(id -> releases.find(session, tenant, id))
                .collect()
                .asList()
                .invoke(SendReleases::requireOneStudent)
                .call(found -> subjects.one(
                                session, tenant, found.get(0).terms().student())
                        .invoke(subject -> requireHeard(found, wish, subject)));
    }

    private void requireHeard(List<Release> found, Wish wish, Subject subject) {
        Instant now = clock.instant();
        for (Release release : found) {
            if (!release.mayBeRevoked(now)) {
                throw new ReleaseRefused(new Refused(Refusal.NOT_IN_THIS_STATE, Set.of()));
            }
            if (!release.hears(wish.signer(), subject, now)) {
                throw new ReleaseRefused(new Refused(Refusal.REVOKER_NOT_AUTHORIZED, Set.of()));
            }
        }
    }
}
