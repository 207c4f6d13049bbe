package org.throughline.directory;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;

/**
 * Whoever writes many of a district's listings says first whether others may write beside it. It is so until its transaction ends.
 * Two that change the same listings in orders of their own would wait for each other for ever.
 */
public final class ListingWriters {

    /** With a number of their own: by its name, a source of imports is locked too. */
    private static final String OF_THE_DISTRICT = "(hashtextextended(cast(cast($1 as uuid) as text), 1))";

    private static final String BESIDE_OTHERS =
            "select cast(pg_advisory_xact_lock_shared" + OF_THE_DISTRICT + " as text)";
    private static final String ALONE = "select cast(pg_advisory_xact_lock" + OF_THE_DISTRICT + " as text)";

    private ListingWriters() {}

    /** Waits for one that is alone. */
    public static Uni<Void> besideOthers(Mutiny.Session session, TenantId tenant) {
        return entered(session, BESIDE_OTHERS, tenant);
    }

    /** Waits for all others. */
    public static Uni<Void> alone(Mutiny.Session session, TenantId tenant) {
        return entered(session, ALONE, tenant);
    }

    private static Uni<Void> entered(Mutiny.Session session, String lock, TenantId tenant) {
        return PlainRows.of(session, lock, tenant.value()).replaceWithVoid();
    }
}
