package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Releases;
import org.throughline.kit.mail.MailOutbox;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

/** What time does to an open signing: the signer is reminded once of what still waits; when the link's time is over, it lapses. */
@ApplicationScoped
public class AttendSigning {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Signings signings;
    private final Releases releases;
    private final LapseReleases lapsing;
    private final MailOutbox mails;
    private final Clock clock;

    public AttendSigning(
            Transactions transactions,
            Tenants tenants,
            Signings signings,
            Releases releases,
            LapseReleases lapsing,
            MailOutbox mails,
            Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.signings = signings;
        this.releases = releases;
        this.lapsing = lapsing;
        this.mails = mails;
        this.clock = clock;
    }

    /** Changes nothing where somebody answered, or another instance was here, in the meantime. */
    public Uni<Void> attend(TenantId tenant, SigningId id) {
        Instant now = clock.instant();
        return transactions.forTenant(tenant, session -> signings.find(session, tenant, id)
                .chain(signing -> attend(session, tenant, signing, now)));
    }

    private Uni<Void> attend(Mutiny.Session session, TenantId tenant, Signing signing, Instant now) {
        if (!signing.isOpen()) {
            return Uni.createFrom().voidItem();
        }
        return signing.isOver(now)
                ? lapse(session, tenant, signing, now)
                : tenants.byId(session, tenant).chain(district -> remind(session, district, signing, now));
    }

    private Uni<Void> lapse(Mutiny.Session session, TenantId tenant, Signing signing, Instant now) {
        return signings.close(session, tenant, signing.id(), Signing.Outcome.LAPSED, now)
                .chain(() -> lapsing.lapse(session, tenant, signing, now));
    }

    private Uni<Void> remind(Mutiny.Session session, Tenant district, Signing signing, Instant now) {
        return signings.reminded(session, district.id(), signing.id(), now)
                .chain(() -> releases.all(session, district.id(), signing.releases()))
                .map(all -> signing.concerned(all, now))
                .chain(waiting -> waiting.isEmpty() || !signing.intent().isReminded()
                        ? Uni.createFrom().voidItem()
                        : mail(session, district, signing));
    }

    private Uni<Void> mail(Mutiny.Session session, Tenant district, Signing signing) {
        return mails.append(session, district.id(), Mails.reminder(signing, district, Texts.in(signing.language())))
                .replaceWithVoid();
    }
}
