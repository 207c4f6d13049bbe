package org.throughline.referral.family;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.mail.Mail;
import org.throughline.kit.mail.MailOutbox;
import org.throughline.kit.mail.SmsRoute;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;

/**
 * Tells people that the ways to reach them have changed: whoever did not ask for that can say so. It names nobody. A
 * number gets a text message where the installation sends any.
 */
@ApplicationScoped
public class ContactNotices {

    private static final String TEXTS = "family/contact-notice";

    private final Tenants tenants;
    private final MailOutbox mails;
    private final SmsRoute texting;

    public ContactNotices(Tenants tenants, MailOutbox mails, SmsRoute texting) {
        this.tenants = tenants;
        this.mails = mails;
        this.texting = texting;
    }

    /** In the transaction of the change. */
    public Uni<Void> tell(Mutiny.Session session, TenantId tenant, List<ContactNotice> notices) {
        return notices.isEmpty()
                ? Uni.createFrom().voidItem()
                : tenants.byId(session, tenant).chain(district -> tell(session, district, notices));
    }

    private Uni<Void> tell(Mutiny.Session session, Tenant district, List<ContactNotice> notices) {
        return Multi.createFrom()
                .iterable(notices.stream()
                        .flatMap(notice -> mail(notice, district).stream())
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(mail -> mails.append(session, district.id(), mail))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Empty where no message reaches it. */
    private Optional<Mail> mail(ContactNotice notice, Tenant district) {
        ResourceBundle texts = texts(notice.language());
        return mailbox(notice)
                .map(mailbox -> Mail.of(
                        mailbox,
                        texts.getString("subject").formatted(district.name()),
                        texts.getString(notice.news() + "." + notice.kind()).formatted(district.name())));
    }

    private Optional<String> mailbox(ContactNotice notice) {
        Optional<String> address = notice.kind().address(notice.value());
        return switch (notice.kind()) {
            case EMAIL -> address;
            case PHONE -> address.flatMap(texting::mailbox);
        };
    }

    /** English where the language is none of ours. */
    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle(
                TEXTS,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
