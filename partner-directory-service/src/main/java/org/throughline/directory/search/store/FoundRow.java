package org.throughline.directory.search.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.FoundService;

/** A row of {@link SearchSql#FOUND} or {@link SearchSql#ONE}. Arguments are evaluated in their order, which is that of the columns. */
final class FoundRow {

    private FoundRow() {}

    static FoundService read(@Nullable Object[] values) {
        RowValues row = new RowValues(values);
        return new FoundService(
                row.required(UUID.class),
                row.required(String.class),
                row.required(String.class),
                row.required(UUID.class),
                row.required(String.class),
                FoundService.LinkedAgency.of(row.value(UUID.class), row.value(Boolean.class), row.value(String.class)),
                row.required(Boolean.class),
                row.codes(),
                row.codes(),
                row.codes(),
                row.codes(),
                row.value(Integer.class),
                row.value(Integer.class),
                delivery(row),
                row.sites(),
                row.lastReports(),
                row.value(Integer.class),
                row.value(Double.class),
                row.value(Double.class));
    }

    private static FoundService.Delivery delivery(RowValues row) {
        return new FoundService.Delivery(
                row.codes(),
                row.costs(),
                row.codes(),
                row.codes(),
                row.codes(),
                row.codes(),
                row.required(Boolean.class),
                row.value(Integer.class),
                row.value(Integer.class),
                row.hours());
    }
}
