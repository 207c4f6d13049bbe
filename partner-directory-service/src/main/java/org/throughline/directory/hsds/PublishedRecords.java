package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Records as the public sees them. Each answer comes from one statement: the old directory or the new, never half. */
public interface PublishedRecords {

    /** A page of documents, and how many records there are in all. */
    record Numbered(long total, List<Map<String, Object>> documents) {}

    /** What there is under an id. */
    sealed interface Found {

        /** The record as the standard's JSON has it. */
        record Document(Map<String, Object> content) implements Found {}

        /** There was a record, and it was deleted. */
        record Deleted() implements Found {}
    }

    /** What remains of a deleted record. */
    record Tombstone(UUID id, String table, String sourceId, Instant deletedAt) {
        public Tombstone {
            Objects.requireNonNull(id);
            Objects.requireNonNull(table);
            Objects.requireNonNull(sourceId);
            Objects.requireNonNull(deletedAt);
        }
    }

    /** A page of tombstones, and how many there are in all. */
    record Tombstones(long total, List<Tombstone> deleted) {}

    /** Fails with 404 when the directory never had one of this id. */
    Uni<Found> get(Mutiny.Session session, String table, UUID id, DocumentShape shape);

    /** The records that a query finds, in the order of their ids. */
    Uni<Numbered> page(Mutiny.Session session, RecordQuery query, NumberedPage page, DocumentShape shape);

    /** As {@link #page}, those with higher ids than one; the answer holds at most so many. */
    Uni<List<Map<String, Object>>> after(
            Mutiny.Session session, RecordQuery query, UUID after, int most, DocumentShape shape);

    /** What was deleted at or after a time, oldest first. */
    Uni<Tombstones> tombstones(Mutiny.Session session, @Nullable Instant since, NumberedPage page);
}
