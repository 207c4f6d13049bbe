package org.throughline.consent.disclosure;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.TenantId;

/** The seals over a tenant's log, as they are kept. */
public interface Chain {
    /** Makes other sealers of this tenant wait until the transaction ends; writers of entries never do. */
    Uni<Void> lock(Mutiny.Session session, TenantId tenant);

    Uni<List<Waiting>> unsealed(Mutiny.Session session, TenantId tenant, int limit);

    /** All links, from the first. */
    Uni<List<Seal>> seals(Mutiny.Session session, TenantId tenant);

    /** The last link; null when nothing was ever sealed. */
    Uni<@Nullable Seal> head(Mutiny.Session session, TenantId tenant);

    Uni<Void> add(Mutiny.Session session, TenantId tenant, Seal seal, List<Waiting> entries);

    /** What the links from the first to the last number seal, with whatever is left of it. */
    Uni<Contents> contents(Mutiny.Session session, TenantId tenant, long first, long last);

    /**
     * A look at some of the log, for entries that no link seals although they were logged before then.
     *
     * @param behind the last entry of the look before; null for the first
     */
    Uni<Look> overdue(Mutiny.Session session, TenantId tenant, Instant loggedBefore, @Nullable UUID behind);

    /** @param last where the next look goes on; null when there is nothing more */
    record Look(@Nullable UUID last, List<UUID> overdue) {}

    /** What links seal, as it was read: to open it takes long, and no transaction. */
    interface Contents {
        /** By the number of the link, each in the link's order. */
        Map<Long, List<Sealed>> opened();
    }

    /** An entry that waits for its seal. */
    record Waiting(UUID entry, byte[] commitment) {}

    /**
     * A sealed entry as it is found now.
     *
     * @param commitment null when the entry is gone
     * @param logged null when the entry or its personal values are gone or unreadable
     * @param erases the entries whose personal values it says were erased
     */
    record Sealed(
            UUID entry,
            byte @Nullable [] commitment,
            byte @Nullable [] salt,
            @Nullable LoggedEntry logged,
            Set<UUID> erases) {}
}
