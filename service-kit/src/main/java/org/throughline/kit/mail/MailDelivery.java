package org.throughline.kit.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.throughline.kit.encryption.UnreadableValueException;
import org.throughline.kit.link.SignedLinks;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

/**
 * Sends one claimed mail: reads it, hands it over with no transaction open, then records what came of it. A crash
 * between the last two sends it again when the lease ends, with the same Message-ID, by which mailboxes tell copies.
 */
@ApplicationScoped
class MailDelivery {

    private static final Logger LOG = Logger.getLogger(MailDelivery.class);

    private final Transactions transactions;
    private final MailRows rows;
    private final ReactiveMailer mailer;
    private final SignedLinks links;
    private final Tenants tenants;
    private final MailConfig config;
    private final MeterRegistry registry;

    MailDelivery(
            Transactions transactions,
            MailRows rows,
            ReactiveMailer mailer,
            SignedLinks links,
            Tenants tenants,
            MailConfig config,
            MeterRegistry registry) {
        this.transactions = transactions;
        this.rows = rows;
        this.mailer = mailer;
        this.links = links;
        this.tenants = tenants;
        this.config = config;
        this.registry = registry;
    }

    /** Never fails for a mail that could not be sent; fails when the database does, and the lease ends by itself. */
    Uni<Void> deliver(ClaimedMail claim) {
        return transactions
                .forTenant(claim.key().tenant(), session -> rows.claimed(session, claim))
                .chain(mail -> mail == null ? Uni.createFrom().voidItem() : deliver(claim, mail))
                .onFailure(UnreadableValueException.class)
                .recoverWithUni(failure -> missed(claim, SendFailure.of(failure)));
    }

    private Uni<Void> deliver(ClaimedMail claim, Mail mail) {
        return handOver(claim, mail)
                .onItemOrFailure()
                .transformToUni(
                        (done, failure) -> failure == null ? sent(claim) : missed(claim, SendFailure.of(failure)));
    }

    private Uni<Void> handOver(ClaimedMail claim, Mail mail) {
        return complete(claim, mail)
                .chain(complete -> mailer.send(MailMessage.of(claim.key(), complete)))
                .ifNoItem()
                .after(config.sendTimeout())
                .fail();
    }

    /** The mail with its link's address, which exists nowhere before. */
    private Uni<Mail> complete(ClaimedMail claim, Mail mail) {
        return mail.link() == null
                ? Uni.createFrom().item(mail)
                : tenants.byId(claim.key().tenant()).map(Tenant::code).map(code -> withAddress(mail, code));
    }

    private Mail withAddress(Mail mail, String tenantCode) {
        if (mail.link() == null) {
            return mail;
        }
        String address = links.address(mail.link(), tenantCode).toString();
        String html = mail.html() == null ? null : mail.html().replace(Mail.LINK, address);
        return new Mail(mail.to(), mail.subject(), mail.text().replace(Mail.LINK, address), html, null);
    }

    private Uni<Void> sent(ClaimedMail claim) {
        count("sent");
        return transactions
                .forTenant(claim.key().tenant(), session -> rows.markSent(session, claim.key()))
                .replaceWithVoid();
    }

    private Uni<Void> missed(ClaimedMail claim, SendFailure failure) {
        boolean last = failure.lasting() || claim.attempts() >= config.attempts();
        count(last ? "failed" : "postponed");
        LOG.warnf(
                "mail %s of tenant %s: attempt %d: %s%s",
                claim.key().id(), claim.key().tenant(), claim.attempts(), failure.code(), last ? ", given up" : "");
        return transactions
                .forTenant(
                        claim.key().tenant(),
                        session -> last
                                ? rows.markFailed(session, claim, failure.code())
                                : rows.postpone(session, claim, failure.code(), pause(claim.attempts())))
                .replaceWithVoid();
    }

    /** Doubles from the first pause up to the longest. */
    private Duration pause(int attempts) {
        Duration doubled = config.firstRetry().multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(config.longestRetry()) < 0 ? doubled : config.longestRetry();
    }

    private void count(String outcome) {
        registry.counter("throughline.mail", "outcome", outcome).increment();
    }
}
