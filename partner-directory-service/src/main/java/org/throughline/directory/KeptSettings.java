package org.throughline.directory;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.transaction.PlainRows;

/**
 * What the transaction's district ever set of something: a row for each time, all kept, the highest version counts.
 *
 * @param select the columns and the table
 * @param setting of a row
 */
public record KeptSettings<T>(String select, Function<Object[], T> setting) {

    /** Empty where nobody set anything. */
    public Uni<Optional<T>> last(Mutiny.Session session) {
        return PlainRows.of(session, select + " order by version desc limit 1").map(this::first);
    }

    /** Empty where there never was such a version. */
    public Uni<Optional<T>> of(Mutiny.Session session, long version) {
        return PlainRows.of(session, select + " where version = $1", version).map(this::first);
    }

    private Optional<T> first(List<Object[]> rows) {
        return rows.stream().findFirst().map(setting);
    }

    /** @throws ProblemException 412 where somebody else added the same version, so that no row was */
    public static void requireAdded(int rows) {
        if (rows == 0) {
            throw new ProblemException(KitProblem.VERSION_MISMATCH, "Somebody set it at the same time.");
        }
    }
}
