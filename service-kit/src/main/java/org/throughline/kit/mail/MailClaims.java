package org.throughline.kit.mail;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.throughline.kit.tenancy.TenantId;

/** Finds what is due across the tenants, as the relay's role, which can read neither addresses nor contents. */
@ApplicationScoped
class MailClaims {

    /**
     * A claim moves the due time to the end of the lease: no other replica sees the mail until then, and after a crash
     * it is due again by itself. What is due is looked for once: within the join it could be asked again for each row, and would
     * find others each time.
     */
    private static final String CLAIM =
            """
            with due as materialized (select tenant, id from mail_outbox where state = 'WAITING' and due_at <= now()
                order by due_at limit $1 for update skip locked)
            update mail_outbox m set attempts = m.attempts + 1, due_at = now() + $2 * interval '1 second' from due
            where m.tenant = due.tenant and m.id = due.id
            returning m.tenant, m.id, m.attempts""";

    private final Pool relay;
    private final MailConfig config;

    MailClaims(@ReactiveDataSource("relay") Pool relay, MailConfig config) {
        this.relay = relay;
        this.config = config;
    }

    /** At most so many of the mails that are due, the longest waiting first. */
    Uni<List<ClaimedMail>> claim(int limit) {
        return relay.preparedQuery(CLAIM)
                .execute(Tuple.of(limit, config.lease().toMillis() / 1000.0))
                .map(MailClaims::claims);
    }

    private static List<ClaimedMail> claims(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(MailClaims::claim)
                .collect(Collectors.toUnmodifiableList());
    }

    private static ClaimedMail claim(Row row) {
        UUID tenant = row.getUUID("tenant");
        return new ClaimedMail(new MailRows.Key(new TenantId(tenant), row.getUUID("id")), row.getInteger("attempts"));
    }
}
