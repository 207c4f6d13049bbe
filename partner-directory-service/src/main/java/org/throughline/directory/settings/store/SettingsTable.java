package org.throughline.directory.settings.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.settings.SettingsHistory;
import org.throughline.directory.settings.SettingsVersion;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;

/**
 * Settings in PostgreSQL: a row for each time that they were set, all kept, the highest version counts.
 *
 * @param select version, by whom and when in milliseconds, then what was set; and the table
 * @param insert takes tenant, version, by whom and when as its first parameters, then what is set
 * @param read of the selected columns that say what was set
 * @param written parameters that say what is set
 */
public record SettingsTable<T>(String select, String insert, Function<Object[], T> read, Function<T, Object[]> written)
        implements SettingsHistory<T> {

    /** How many columns and parameters are the same in all tables. */
    private static final int SELECTED = 3;

    private static final int INSERTED = 4;

    @Override
    public Uni<Optional<SettingsVersion<T>>> last(Mutiny.Session session) {
        return PlainRows.of(session, select + " order by version desc limit 1").map(this::first);
    }

    @Override
    public Uni<Optional<SettingsVersion<T>>> of(Mutiny.Session session, long version) {
        return PlainRows.of(session, select + " where version = $1", version).map(this::first);
    }

    private Optional<SettingsVersion<T>> first(List<Object[]> rows) {
        return rows.stream().findFirst().map(this::version);
    }

    private SettingsVersion<T> version(Object[] row) {
        return new SettingsVersion<>(
                ((Number) row[0]).longValue(),
                read.apply(Arrays.copyOfRange(row, SELECTED, row.length)),
                (String) row[1],
                Instant.ofEpochMilli(((Number) row[2]).longValue()));
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, SettingsVersion<T> set) {
        Mutiny.MutationQuery add = session.createNativeQuery(insert)
                .setParameter(1, tenant.value())
                .setParameter(2, set.version())
                .setParameter(3, set.setBy())
                .setParameter(4, set.setAt());
        int position = INSERTED;
        for (Object value : written.apply(set.settings())) {
            position++;
            add.setParameter(position, value);
        }
        return add.executeUpdate().invoke(SettingsTable::requireAdded).replaceWithVoid();
    }

    /** @throws ProblemException 412 where somebody else added the same version, so that no row was */
    public static void requireAdded(int rows) {
        if (rows == 0) {
            throw new ProblemException(KitProblem.VERSION_MISMATCH, "Somebody set it at the same time.");
        }
    }
}
