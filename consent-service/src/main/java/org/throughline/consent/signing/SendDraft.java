package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.ChangeRelease;
import org.throughline.consent.release.Release;

/** A draft goes out by being put before its signer; what was sent before stays so. */
@ApplicationScoped
class SendDraft {
    private final ChangeRelease change;

    SendDraft(ChangeRelease change) {
        this.change = change;
    }

    Uni<Release> sent(Mutiny.Session session, Actor by, Meeting meeting) {
        Release release = meeting.release();
        return release.status().isDraft()
                ? change.apply(session, meeting.district().id(), release.send(meeting.at()), by)
                : Uni.createFrom().item(release);
    }
}
