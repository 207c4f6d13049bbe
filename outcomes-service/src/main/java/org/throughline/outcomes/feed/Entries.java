package org.throughline.outcomes.feed;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.outcomes.journey.Journey;

/** The feed of a tenant. */
public interface Entries {

    /** Up to {@code limit} entries behind the cursor, in the feed's order, and the cursor behind them. */
    Uni<Batch> behind(TenantId tenant, Cursor cursor, int limit);

    /** The cursor behind everything there is. */
    Uni<Cursor> head(TenantId tenant);

    /** The journeys of a student, as they are now. */
    Uni<List<Known>> of(TenantId tenant, String subject);

    /** What was read. */
    record Batch(List<Entry> entries, Cursor cursor, boolean hasMore) {}

    /** A journey that may have been told. */
    sealed interface Known {
        /** As it is now. */
        record Present(Entry.EntryId id, Journey journey) implements Known {}

        /** Its student was erased. */
        record Gone(Entry.EntryId id) implements Known {}
    }
}
