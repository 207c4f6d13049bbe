package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.PostalCode;
import org.throughline.directory.hsds.DocumentShape;
import org.throughline.directory.hsds.NumberedPage;
import org.throughline.directory.hsds.PublishedRecords;
import org.throughline.directory.hsds.RecordQuery;
import org.throughline.directory.hsds.nested.NestedDocument;
import org.throughline.directory.hsds.nested.Nesting;
import org.throughline.directory.hsds.nested.StoredRecord;
import org.throughline.kit.problem.ProblemException;

/** Publication out of PostgreSQL: one recursive statement reaches everything that a document carries. */
@ApplicationScoped
class StoredPublication implements PublishedRecords {

    /** Everything one answer needs. */
    record Reached(long total, List<UUID> roots, List<StoredRecord> records, List<Nesting> nestings) {

        List<Map<String, Object>> documents() {
            NestedDocument document = new NestedDocument(records, nestings);
            return roots.stream().map(document::of).collect(Collectors.toList());
        }
    }

    @Override
    public Uni<Found> get(Mutiny.Session session, String table, UUID id, DocumentShape shape) {
        return session.createNativeQuery(PublicationSql.one(table, shape), String.class)
                .setParameter(1, table)
                .setParameter(2, id)
                .getSingleResult()
                .map(json -> JsonText.read(json, Reached.class).documents())
                .chain(documents -> documents.isEmpty()
                        ? deleted(session, table, id)
                        : Uni.createFrom().item(new Found.Document(documents.get(0))));
    }

    @Override
    public Uni<Numbered> page(Mutiny.Session session, RecordQuery query, NumberedPage page, DocumentShape shape) {
        return filtered(session, PublicationSql.page(query.table(), shape), query)
                .setParameter(12, page.skipped())
                .setParameter(13, page.end())
                .getSingleResult()
                .map(json -> numbered(json, shape));
    }

    @Override
    public Uni<List<Map<String, Object>>> after(
            Mutiny.Session session, RecordQuery query, UUID after, int most, DocumentShape shape) {
        return filtered(session, PublicationSql.after(query.table(), shape), query)
                .setParameter(12, after)
                .setParameter(13, most)
                .getSingleResult()
                .map(json -> numbered(json, shape).documents());
    }

    private static Mutiny.SelectionQuery<String> filtered(Mutiny.Session session, String sql, RecordQuery query) {
        RecordQuery.Vicinity vicinity = query.vicinity();
        return session.createNativeQuery(sql, String.class)
                .setParameter(1, query.table())
                .setParameter(2, query.search())
                .setParameter(3, time(query.modifiedAfter()))
                .setParameter(4, query.taxonomyTerm())
                .setParameter(5, query.taxonomy())
                .setParameter(6, query.organization())
                .setParameter(7, query.parent())
                .setParameter(8, query.topOnly())
                .setParameter(9, vicinity == null ? null : vicinity.postcode())
                .setParameter(10, vicinity == null ? null : vicinity.metres())
                .setParameter(
                        11,
                        vicinity == null
                                ? null
                                : PostalCode.of(vicinity.postcode()).value());
    }

    private static Numbered numbered(String json, DocumentShape shape) {
        if (shape == DocumentShape.MINIMAL) {
            return JsonText.read(json, Numbered.class);
        }
        Reached reached = JsonText.read(json, Reached.class);
        return new Numbered(reached.total(), reached.documents());
    }

    @Override
    public Uni<Tombstones> tombstones(Mutiny.Session session, @Nullable Instant since, NumberedPage page) {
        return session.createNativeQuery(PublicationSql.TOMBSTONES, String.class)
                .setParameter(1, time(since))
                .setParameter(2, page.skipped())
                .setParameter(3, page.end())
                .getSingleResult()
                .map(json -> JsonText.read(json, Tombstones.class));
    }

    private static Uni<Found> deleted(Mutiny.Session session, String table, UUID id) {
        return session.createNativeQuery(PublicationSql.DELETED, Boolean.class)
                .setParameter(1, table)
                .setParameter(2, id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .replaceWith(new Found.Deleted());
    }

    /** As text: PostgreSQL casts it, also where there is none. */
    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC).toString();
    }
}
