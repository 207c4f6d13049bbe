package org.throughline.kit.mail;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.link.LinkId;
import org.throughline.kit.tenancy.TenantId;

/**
 * The statements of the application's role on {@code mail_outbox}; each needs a transaction of the mail's tenant. Due
 * times are PostgreSQL's, so that replicas agree on them.
 */
@ApplicationScoped
class MailRows {

    private static final String ERASED = "address = null, subject = null, plain = null, html = null, ended_at = now() ";

    private final Encryption encryption;

    MailRows(Encryption encryption) {
        this.encryption = encryption;
    }

    /** Names a row. */
    record Key(TenantId tenant, UUID id) {}

    Uni<Integer> insert(Mutiny.Session session, Key key, Mail mail, Instant now) {
        return session.createNativeQuery(
                        """
                        insert into mail_outbox
                            (tenant, id, state, created_at, address, subject, plain, html, link)
                        values (?1, ?2, 'WAITING', ?3, ?4, ?5, ?6, nullif(?7, ''::bytea), cast(nullif(?8, '') as uuid))""")
                .setParameter(1, key.tenant().value())
                .setParameter(2, key.id())
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .setParameter(4, seal(key, "address", mail.to()))
                .setParameter(5, seal(key, "subject", mail.subject()))
                .setParameter(6, seal(key, "plain", mail.text()))
                .setParameter(7, mail.html() == null ? new byte[0] : seal(key, "html", mail.html()))
                .setParameter(8, mail.link() == null ? "" : mail.link().toString())
                .executeUpdate();
    }

    /** Null when the mail has ended, or another replica has claimed it since. */
    Uni<@Nullable Mail> claimed(Mutiny.Session session, ClaimedMail claim) {
        return session.createNativeQuery(
                        """
                        select address, subject, plain, html, link from mail_outbox
                        where tenant = ?1 and id = ?2 and attempts = ?3 and state = 'WAITING'""",
                        Object[].class)
                .setParameter(1, claim.key().tenant().value())
                .setParameter(2, claim.key().id())
                .setParameter(3, claim.attempts())
                .getSingleResultOrNull()
                .map(row -> row == null ? null : mail(claim.key(), row));
    }

    /** The mail is out, whoever else may be sending it: never again, and nothing of it stays. */
    Uni<Integer> markSent(Mutiny.Session session, Key key) {
        return session.createNativeQuery("update mail_outbox set state = 'SENT', failure = null, " + ERASED
                        + "where tenant = ?1 and id = ?2 and state = 'WAITING'")
                .setParameter(1, key.tenant().value())
                .setParameter(2, key.id())
                .executeUpdate();
    }

    Uni<Integer> markFailed(Mutiny.Session session, ClaimedMail claim, String failure) {
        return session.createNativeQuery("update mail_outbox set state = 'FAILED', failure = ?4, " + ERASED
                        + "where tenant = ?1 and id = ?2 and attempts = ?3 and state = 'WAITING'")
                .setParameter(1, claim.key().tenant().value())
                .setParameter(2, claim.key().id())
                .setParameter(3, claim.attempts())
                .setParameter(4, failure)
                .executeUpdate();
    }

    Uni<Integer> postpone(Mutiny.Session session, ClaimedMail claim, String failure, Duration pause) {
        return session.createNativeQuery(
                        """
                        update mail_outbox set failure = ?4, due_at = now() + ?5 * interval '1 second'
                        where tenant = ?1 and id = ?2 and attempts = ?3 and state = 'WAITING'""")
                .setParameter(1, claim.key().tenant().value())
                .setParameter(2, claim.key().id())
                .setParameter(3, claim.attempts())
                .setParameter(4, failure)
                .setParameter(5, pause.toMillis() / 1000.0)
                .executeUpdate();
    }

    private Mail mail(Key key, Object[] row) {
        return new Mail(
                open(key, "address", row[0]),
                open(key, "subject", row[1]),
                open(key, "plain", row[2]),
                row[3] == null ? null : open(key, "html", row[3]),
                row[4] == null ? null : new LinkId((UUID) row[4]));
    }

    private byte[] seal(Key key, String column, String value) {
        return encryption.seal(key.tenant(), key.id(), "mail_outbox." + column, value);
    }

    private String open(Key key, String column, Object sealed) {
        return encryption.open(
                key.tenant(), key.id(), "mail_outbox." + column, (byte[]) Objects.requireNonNull(sealed));
    }
}
