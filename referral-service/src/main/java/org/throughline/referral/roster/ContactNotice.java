package org.throughline.referral.roster;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.mail.Mail;
import org.throughline.kit.mail.MailOutbox;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;

/** Tells an address that it is off the file: whoever did not ask for that can say so. It names nobody. */
@ApplicationScoped
class ContactNotice {

    private static final String TEXTS = "roster/contact-notice";

    private final Tenants tenants;
    private final MailOutbox mails;

    ContactNotice(Tenants tenants, MailOutbox mails) {
        this.tenants = tenants;
        this.mails = mails;
    }

    /** In the transaction that took them off. */
    Uni<Void> tell(Mutiny.Session session, TenantId tenant, List<RetiredAddress> retired) {
        return retired.isEmpty()
                ? Uni.createFrom().voidItem()
                : tenants.byId(session, tenant).chain(district -> tell(session, district, retired));
    }

    private Uni<Void> tell(Mutiny.Session session, Tenant district, List<RetiredAddress> retired) {
        return Multi.createFrom()
                .iterable(retired)
                .onItem()
                .transformToUniAndConcatenate(address -> mails.append(session, district.id(), mail(address, district)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Mail mail(RetiredAddress retired, Tenant district) {
        ResourceBundle texts = texts(retired.language());
        return Mail.of(
                retired.address(),
                texts.getString("subject").formatted(district.name()),
                texts.getString("text").formatted(district.name()));
    }

    /** English where the language is none of ours. */
    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle(
                TEXTS,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
