package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.consent.release.ReleaseRefused;
import org.throughline.consent.release.Releases;
import org.throughline.consent.release.RevocationReceipt;
import org.throughline.consent.release.RevocationReceipt.Channel;
import org.throughline.consent.subject.StudentId;
import org.throughline.consent.subject.Subject;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.tenancy.TenantId;

/** Looks whether these releases can be taken back, and by this person: who signed always may. */
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
                .invoke(found -> SendReleases.requireNames(found, wish.persons()))
                .call(found -> subjects.find(session, tenant, VisitSigning.students(found))
                        .invoke(known -> requireHeard(found, wish, known)));
    }

    private void requireHeard(List<Release> found, Wish wish, Map<StudentId, Subject> known) {
        RevocationReceipt receipt = new RevocationReceipt(wish.signer(), Channel.SIGNED_LINK);
        for (Release release : found) {
            StudentId student = release.terms().student();
            Subject subject = known.getOrDefault(student, Subject.unknown(student));
            if (release.hearing(subject, clock.instant()).revoke(receipt) instanceof Refused refused) {
                throw new ReleaseRefused(refused);
            }
        }
    }
}
