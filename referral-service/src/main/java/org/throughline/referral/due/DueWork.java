package org.throughline.referral.due;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** Where work is put in the transaction that causes it. */
@ApplicationScoped
public class DueWork {

    /** Ends any statement that adds to {@code due_work}: what is due already becomes due again, as {@link #add} does it. */
    public static final String OR_AGAIN =
            """

            on conflict (tenant, kind, id)
                do update set revision = due_work.revision + 1, due_at = excluded.due_at, attempts = 0""";

    private static final String ADD =
            "insert into due_work (tenant, kind, id, due_at) values (?1, ?2, ?3, ?4)" + OR_AGAIN;

    /** Adds the work, or makes it due again. */
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, DueKind kind, UUID id, Instant dueAt) {
        return session.createNativeQuery(ADD)
                .setParameter(1, tenant.value())
                .setParameter(2, kind.name())
                .setParameter(3, id)
                .setParameter(4, dueAt.atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }
}
