package org.throughline.kit.mail;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.TenantId;

/** Where a mail is put in the transaction that causes it. It leaves after the commit, at least once, usually once. */
@ApplicationScoped
public class MailOutbox {

    private final MailRows rows;
    private final MailRelay relay;
    private final Ids ids;
    private final Clock clock;

    MailOutbox(MailRows rows, MailRelay relay, Ids ids, Clock clock) {
        this.rows = rows;
        this.relay = relay;
        this.ids = ids;
        this.clock = clock;
    }

    /** Appends in the caller's transaction, which is bound to {@code tenant}; gives the mail's id, for logs. */
    public Uni<UUID> append(Mutiny.Session session, TenantId tenant, Mail mail) {
        UUID id = ids.next();
        return rows.insert(session, new MailRows.Key(tenant, id), mail, clock.instant())
                .invoke(relay::appended)
                .replaceWith(id);
    }
}
