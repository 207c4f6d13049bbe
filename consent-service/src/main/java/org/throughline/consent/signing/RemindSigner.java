package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.Releases;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.mail.MailOutbox;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;

/** Reminds a signer once, by the same link, of what still waits; not where they are reached no longer. */
@ApplicationScoped
class RemindSigner {
    private final Tenants tenants;
    private final Signings signings;
    private final Releases releases;
    private final Subjects subjects;
    private final MailOutbox mails;

    RemindSigner(Tenants tenants, Signings signings, Releases releases, Subjects subjects, MailOutbox mails) {
        this.tenants = tenants;
        this.signings = signings;
        this.releases = releases;
        this.subjects = subjects;
        this.mails = mails;
    }

    Uni<Void> remind(Mutiny.Session session, TenantId tenant, Signing signing, Instant now) {
        return signings.reminded(session, tenant, signing.id(), now)
                .chain(() -> releases.all(session, tenant, signing.releases()))
                .map(all -> signing.concerned(all, now))
                .chain(waiting -> isDue(session, tenant, signing, waiting))
                .chain(due ->
                        due ? send(session, tenant, signing) : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> isDue(Mutiny.Session session, TenantId tenant, Signing signing, List<Release> waiting) {
        return waiting.isEmpty() || !signing.intent().isReminded()
                ? Uni.createFrom().item(false)
                : subjects.find(session, tenant, VisitSigning.students(waiting))
                        .map(known -> signing.isReached(known.values()));
    }

    private Uni<Void> send(Mutiny.Session session, TenantId tenant, Signing signing) {
        return tenants.byId(session, tenant)
                .map(district -> Mails.reminder(signing, district, Texts.in(signing.language())))
                .chain(mail -> mails.append(session, tenant, mail))
                .replaceWithVoid();
    }
}
