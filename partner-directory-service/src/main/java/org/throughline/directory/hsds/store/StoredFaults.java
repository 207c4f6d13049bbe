package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.ImportFaults;
import org.throughline.directory.hsds.ImportId;
import org.throughline.kit.tenancy.TenantId;

/** Faults of imports in PostgreSQL. Those of references are found there, and are written by the statements that find them. */
@ApplicationScoped
class StoredFaults implements ImportFaults {

    private static final String ADD =
            """
            insert into import_fault (tenant, import_id, number, file, line, place, code, message, pointer)
            select cast(?1 as uuid), cast(?2 as uuid), cast(?3 as bigint) + f.nth, f.file, cast(f.line as bigint), f.place,
                f.code, f.message, nullif(f.pointer, '')
            from unnest(cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                    cast(?9 as text[])) with ordinality as f(file, line, place, code, message, pointer, nth)""";

    private static final String AFTER =
            """
            select number, file, line, place, code, message, pointer from import_fault
            where import_id = ?1 and number > ?2 order by number limit ?3""";

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, ImportId id, long before, List<FileFault> faults) {
        return session.createNativeQuery(ADD)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, before)
                .setParameter(4, column(faults, FileFault::file))
                .setParameter(5, column(faults, fault -> Long.toString(fault.line())))
                .setParameter(6, column(faults, FileFault::column))
                .setParameter(7, column(faults, FileFault::code))
                .setParameter(8, column(faults, FileFault::message))
                .setParameter(9, column(faults, fault -> fault.pointer() == null ? "" : fault.pointer()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String[] column(List<FileFault> faults, Function<FileFault, String> value) {
        return faults.stream().map(value).toArray(String[]::new);
    }

    @Override
    public Uni<List<Numbered>> after(Mutiny.Session session, ImportId id, long number, int most) {
        return session.createNativeQuery(AFTER, Object[].class)
                .setParameter(1, id.value())
                .setParameter(2, number)
                .setParameter(3, most)
                .getResultList()
                .map(rows -> rows.stream().map(StoredFaults::numbered).collect(Collectors.toList()));
    }

    private static Numbered numbered(Object[] row) {
        return new Numbered(
                ((Number) row[0]).longValue(),
                new FileFault(
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6]));
    }

    @Override
    public Uni<Void> erase(Mutiny.Session session, TenantId tenant, ImportId id) {
        return session.createNativeQuery("delete from import_fault where tenant = ?1 and import_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> eraseOfBefore(Mutiny.Session session, TenantId tenant, Instant ended) {
        return session.createNativeQuery(
                        """
                        delete from import_fault where tenant = ?1 and import_id in (
                            select id from directory_import where tenant = ?1 and finished_at < ?2)""")
                .setParameter(1, tenant.value())
                .setParameter(2, ended)
                .executeUpdate()
                .replaceWithVoid();
    }
}
