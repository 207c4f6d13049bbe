package org.throughline.directory.search.store;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.index.Agreed;
import org.throughline.kit.transaction.PlainRows;

/**
 * A district's agreements by the days on which they let referrals come in, as they are from one change of them to the next: after
 * that others are kept ({@link KeptIndexes}). Read by whoever first asks for a day, and by no transaction that has written.
 */
final class KeptAgreements {

    /** Of a district on a day; where there are more, the database knows better. */
    private static final int MOST = 2_000;
    /** Most ask for today. */
    private static final int MOST_DAYS = 3;

    private final Map<LocalDate, Optional<Agreed>> days = new ConcurrentHashMap<>();

    /** Empty where they are too many. */
    Uni<Optional<Agreed>> on(Mutiny.Session session, LocalDate day) {
        @Nullable Optional<Agreed> known = days.get(day);
        return known != null
                ? Uni.createFrom().item(known)
                : PlainRows.of(session, IndexSql.AGREED, day, MOST + 1)
                        .map(KeptAgreements::agreed)
                        .invoke(read -> keep(day, read));
    }

    private void keep(LocalDate day, Optional<Agreed> read) {
        if (days.size() >= MOST_DAYS) {
            days.clear();
        }
        days.put(day, read);
    }

    private static Optional<Agreed> agreed(List<@Nullable Object[]> rows) {
        return rows.size() > MOST
                ? Optional.empty()
                : Optional.of(
                        new Agreed(rows.stream().map(IndexedRow::agreement).toList()));
    }
}
