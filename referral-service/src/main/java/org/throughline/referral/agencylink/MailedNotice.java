package org.throughline.referral.agencylink;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.link.LinkId;
import org.throughline.kit.link.NewLink;
import org.throughline.kit.link.SignedLinks;
import org.throughline.kit.mail.Mail;
import org.throughline.kit.mail.MailOutbox;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.partner.PartnerService;
import org.throughline.referral.readiness.AgencyNotice;

/** A mail to the agency's intake with a link to answer by: it names no student, no service and no need. */
@ApplicationScoped
class MailedNotice implements AgencyNotice {

    /** What the link lets its holder do. */
    static final String PURPOSE = "ANSWER_REFERRAL";

    private static final String SUBJECT = "A referral from %s";
    private static final String TEXT =
            """
            %s has sent your organization a referral.

            To see a summary and to accept it, decline it or put it on your waitlist, open this link. No account is needed:

            {link}

            The link works until %s and for one answer. If your organization has an account, you will also find the
            referral in its inbox.

            This message contains no information about the person concerned. Please do not reply to it.
            """;

    private final SignedLinks links;
    private final MailOutbox mails;
    private final Tenants tenants;
    private final Clock clock;
    private final Duration life;

    MailedNotice(
            SignedLinks links,
            MailOutbox mails,
            Tenants tenants,
            Clock clock,
            @ConfigProperty(name = "throughline.link.life", defaultValue = "P14D") Duration life) {
        this.links = links;
        this.mails = mails;
        this.tenants = tenants;
        this.clock = clock;
        this.life = life;
    }

    /** An agency that has given no address finds the referral in its inbox only. */
    @Override
    public Uni<Void> send(Mutiny.Session session, Filed sent, PartnerService service) {
        @Nullable String address = service.intakeEmail();
        if (address == null) {
            return Uni.createFrom().voidItem();
        }
        NewLink link = new NewLink(
                PURPOSE, sent.referral().id().value(), clock.instant().plus(life));
        return links.issue(session, sent.tenant(), link)
                .chain(id -> tenants.byId(session, sent.tenant()).map(district -> mail(address, district, link, id)))
                .chain(mail -> mails.append(session, sent.tenant(), mail))
                .replaceWithVoid();
    }

    private static Mail mail(String address, Tenant district, NewLink link, LinkId id) {
        LocalDate lastDay = LocalDate.ofInstant(link.expiresAt(), district.zone());
        return Mail.of(address, SUBJECT.formatted(district.name()), TEXT.formatted(district.name(), lastDay))
                .withLink(id);
    }
}
