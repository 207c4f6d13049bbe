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
                agency(row),
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

    private static FoundService.@Nullable LinkedAgency agency(RowValues row) {
        UUID id = row.value(UUID.class);
        Boolean verified = row.value(Boolean.class);
        String intakeEmail = row.value(String.class);
        return id == null || verified == null || intakeEmail == null
                ? null
                : new FoundService.LinkedAgency(id, verified, intakeEmail);
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
