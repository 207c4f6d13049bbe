package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records as the public sees them. Each answer comes from one statement: the old directory or the new, never half. */
public interface PublishedRecords {

    /** A page of documents, and how many records there are in all. */
    record Numbered(long total, List<Map<String, Object>> documents) {}

    /** Fails with 404 when the directory has none of this id. */
    Uni<Map<String, Object>> get(Mutiny.Session session, String table, UUID id);

    /** The records of a table in the order of their ids. */
    Uni<Numbered> page(Mutiny.Session session, String table, int page, int perPage);
}
