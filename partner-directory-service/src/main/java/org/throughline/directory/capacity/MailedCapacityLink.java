package org.throughline.directory.capacity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.link.NewLink;
import org.throughline.kit.link.SignedLinks;
import org.throughline.kit.mail.MailOutbox;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;

/** A mail to an agency's intake with a link to report places by. */
@ApplicationScoped
class MailedCapacityLink {

    /** What the link lets its holder do. */
    static final String PURPOSE = "REPORT_CAPACITY";

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

    Uni<CapacityRequest> send(
            Mutiny.Session session, TenantId tenant, Offering offering, Caller by, Described described) {
        CapacityRequest request = issue.request(offering, by);
        NewLink link = issue.link(request);
        return requests.add(session, tenant, request)
                .chain(() -> links.issue(session, tenant, link))
                .chain(id -> tenants.byId(session, tenant).map(district -> AskingMail.of(described, district, link)
                        .withLink(id)))
                .chain(mail -> mails.append(session, tenant, mail))
                .replaceWith(request);
    }
}
