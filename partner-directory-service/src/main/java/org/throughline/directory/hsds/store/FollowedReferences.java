package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.InOrder;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.ImportId;
import org.throughline.directory.hsds.StagedRows.Found;
import org.throughline.kit.tenancy.TenantId;

/** The references of one import on their way: refusing one row may strand others, so that all are followed again. */
final class FollowedReferences {

    /** A package is not nested deeper than its tables, but terms are. */
    private static final int MOST_ROUNDS = 50;

    private final Mutiny.Session session;
    private final TenantId tenant;
    private final ImportId id;
    private final String source;
    private final long faultsBefore;
    private final List<FileFault> some = new ArrayList<>();
    private long count;
    private int rounds;

    FollowedReferences(Mutiny.Session session, TenantId tenant, ImportId id, String source, long faultsBefore) {
        this.session = session;
        this.tenant = tenant;
        this.id = id;
        this.source = source;
        this.faultsBefore = faultsBefore;
    }

    Uni<Found> all(List<String> statements) {
        return Uni.createFrom()
                .deferred(() -> round(statements))
                .repeat()
                .until(found -> found == 0 || rounds >= MOST_ROUNDS)
                .collect()
                .last()
                .map(last -> new Found(count, some));
    }

    private Uni<Long> round(List<String> statements) {
        boolean first = rounds++ == 0;
        long before = count;
        return InOrder.each(statements, sql -> Uni.createFrom().deferred(() -> follow(sql, first)))
                .map(done -> count - before);
    }

    private Uni<Found> follow(String sql, boolean first) {
        return session.createNativeQuery(sql, String.class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, first)
                .setParameter(4, source)
                .setParameter(5, faultsBefore + count)
                .getSingleResult()
                .map(json -> JsonText.read(json, Found.class))
                .invoke(this::add);
    }

    private void add(Found found) {
        count += found.count();
        found.some().stream().limit(Faults.KEPT - some.size()).forEach(some::add);
    }
}
