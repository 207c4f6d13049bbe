package org.throughline.directory.capacity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.link.LinkId;
import org.throughline.kit.link.NewLink;
import org.throughline.kit.link.SignedLinks;
import org.throughline.kit.mail.Mail;
import org.throughline.kit.mail.MailOutbox;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;

/** A mail to an agency's intake with a link to report places by: it names no service. */
@ApplicationScoped
class MailedCapacityLink {

    /** What the link lets its holder do. */
    static final String PURPOSE = "REPORT_CAPACITY";

    private static final String SUBJECT = "How many places do you have? %s asks";
    private static final String TEXT =
            """
            %s keeps your organization in its directory of partners, and would like to know how many places you have.

            To tell it, open this link. No account is needed:

            {link}

            The link works until %s and for one report. Please do not reply to this message.
            """;

    private final CapacityRequests requests;
    private final SignedLinks links;
    private final MailOutbox mails;
    private final Tenants tenants;
    private final Issue issue;

    MailedCapacityLink(CapacityRequests requests, SignedLinks links, MailOutbox mails, Tenants tenants, Issue issue) {
        this.requests = requests;
        this.links = links;
        this.mails = mails;
        this.tenants = tenants;
        this.issue = issue;
    }

    /** Names and dates what is issued. */
    @ApplicationScoped
    static class Issue {

        private final Ids ids;
        private final Clock clock;
        private final Duration life;

        Issue(Ids ids, Clock clock, @ConfigProperty(name = "throughline.directory.capacity-link-life") Duration life) {
            this.ids = ids;
            this.clock = clock;
            this.life = life;
        }

        CapacityRequest request(Offering offering, Caller by) {
            return new CapacityRequest(ids.next(), offering, by.person().value(), clock.instant());
        }

        NewLink link(CapacityRequest request) {
            return new NewLink(PURPOSE, request.id(), request.requestedAt().plus(life));
        }
    }

    Uni<CapacityRequest> send(Mutiny.Session session, TenantId tenant, Offering offering, Caller by, String address) {
        CapacityRequest request = issue.request(offering, by);
        NewLink link = issue.link(request);
        return requests.add(session, tenant, request)
                .chain(() -> links.issue(session, tenant, link))
                .chain(id -> tenants.byId(session, tenant).map(district -> mail(address, district, link, id)))
                .chain(mail -> mails.append(session, tenant, mail))
                .replaceWith(request);
    }

    private static Mail mail(String address, Tenant district, NewLink link, LinkId id) {
        LocalDate lastDay = LocalDate.ofInstant(link.expiresAt(), district.zone());
        return Mail.of(address, SUBJECT.formatted(district.name()), TEXT.formatted(district.name(), lastDay))
                .withLink(id);
    }
}
