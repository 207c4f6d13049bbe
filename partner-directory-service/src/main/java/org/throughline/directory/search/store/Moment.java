package org.throughline.directory.search.store;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.index.InSpace;
import org.throughline.directory.search.index.ServiceIndex;

/**
 * A row of {@link IndexSql#NOW}.
 *
 * @param life which of the database's it is
 * @param snapshot what was committed then
 * @param writing whether the transaction has written itself: what it sees need not come to be
 * @param agreements whether the district's agreements have changed, or what they have to carry
 * @param anew whether so many listings have changed that all are to be read
 * @param changed the listings that have changed, where not
 * @param here where a way begins, as places are measured; null where none does
 * @param believedDays for how long the district believes reports, null where it did not say so
 */
record Moment(
        String life,
        String snapshot,
        boolean writing,
        boolean agreements,
        boolean anew,
        List<UUID> changed,
        @Nullable InSpace here,
        @Nullable Integer believedDays) {

    static Moment read(@Nullable Object[] values) {
        RowValues row = new RowValues(values);
        return new Moment(
                row.required(String.class),
                row.required(String.class),
                row.required(Boolean.class),
                row.required(Boolean.class),
                row.required(Boolean.class),
                ids(row.value(UUID[].class)),
                IndexedRow.point(row.value(Double[].class)),
                row.value(Integer.class));
    }

    Reading of(ServiceIndex index, KeptAgreements kept) {
        return new Reading(index, kept, here, believedDays);
    }

    private static List<UUID> ids(UUID @Nullable [] changed) {
        return changed == null ? List.of() : Arrays.asList(changed);
    }
}
