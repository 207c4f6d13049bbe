package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.consent.release.ReleaseRefused;
import org.throughline.consent.release.Releases;
import org.throughline.consent.release.RevocationReceipt;
import org.throughline.consent.release.RevocationReceipt.Channel;
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
        return releases.all(session, tenant, wish.releases())
                .invoke(SendReleases::requireOneStudent)
                .call(found -> subjects.one(
                                session, tenant, found.get(0).terms().student())
                        .invoke(subject -> requireHeard(found, wish, subject)));
    }

    private void requireHeard(List<Release> found, Wish wish, Subject subject) {
        RevocationReceipt receipt = new RevocationReceipt(wish.signer(), Channel.SIGNED_LINK);
        for (Release release : found) {
            if (release.revoke(receipt, subject, clock.instant()) instanceof Refused refused) {
                throw new ReleaseRefused(refused);
            }
        }
    }
}
