package org.throughline.consent.signing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Actor;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.link.LinkId;
import org.throughline.kit.link.NewLink;
import org.throughline.kit.link.SignedLinks;
import org.throughline.kit.mail.Mail;
import org.throughline.kit.mail.MailOutbox;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;

/** Gives a signer a link, in the place of any that asks for the same. */
@ApplicationScoped
class InviteSigner {
    private final Signings signings;
    private final SignedLinks links;
    private final MailOutbox mails;
    private final Ids ids;
    private final Clock clock;
    private final Duration linkLife;

    InviteSigner(
            Signings signings,
            SignedLinks links,
            MailOutbox mails,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "throughline.signing.link-life") Duration linkLife) {
        this.signings = signings;
        this.links = links;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
        this.linkLife = linkLife;
    }

    Uni<SigningId> invite(Mutiny.Session session, Tenant district, Actor by, Wish wish) {
        SigningId id = new SigningId(ids.next());
        Instant expiresAt = clock.instant().plus(linkLife);
        return replaceEarlier(session, district.id(), wish)
                .chain(() -> links.issue(
                        session, district.id(), new NewLink(wish.intent().purpose(), id.value(), expiresAt)))
                .map(link -> signing(id, wish, link, expiresAt))
                .call(signing -> signings.add(session, district.id(), signing, by))
                .call(signing -> mails.append(session, district.id(), mail(signing, district)))
                .replaceWith(id);
    }

    private Uni<Void> replaceEarlier(Mutiny.Session session, TenantId tenant, Wish wish) {
        return signings.openFor(session, tenant, wish)
                .onItem()
                .transformToMulti(earlier -> Multi.createFrom().iterable(earlier))
                .onItem()
                .transformToUniAndConcatenate(id -> replace(session, tenant, wish.intent(), id))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> replace(Mutiny.Session session, TenantId tenant, Intent intent, SigningId id) {
        return signings.close(session, tenant, id, Signing.Outcome.REPLACED, clock.instant())
                .chain(() -> links.withdraw(session, tenant, intent.purpose(), id.value()));
    }

    private static Signing signing(SigningId id, Wish wish, LinkId link, Instant expiresAt) {
        return new Signing(
                id,
                wish.intent(),
                wish.signer(),
                wish.language(),
                link,
                wish.persons().authentication(),
                wish.releases(),
                expiresAt,
                wish.persons(),
                Signing.Progress.NONE);
    }

    private static Mail mail(Signing signing, Tenant district) {
        return Mails.link(signing, district.name(), Texts.in(signing.language()));
    }
}
