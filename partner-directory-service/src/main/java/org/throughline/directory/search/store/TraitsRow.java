package org.throughline.directory.search.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.ServiceTraits;

/** A row of {@link TraitsSql}. Arguments are evaluated in their order, which is that of the columns. */
final class TraitsRow {

    private TraitsRow() {}

    static ServiceTraits read(@Nullable Object[] values) {
        RowValues row = new RowValues(values);
        return new ServiceTraits(
                row.required(UUID.class),
                row.required(String.class),
                provider(row),
                row.required(Boolean.class),
                row.value(Boolean.class),
                row.setOfCodes(),
                row.setOfCodes(),
                row.setOfCodes(),
                row.setOfCodes(),
                row.setOfCodes(),
                row.setOfCodes(),
                row.value(Integer.class),
                row.value(Integer.class),
                abilities(row),
                row.setOfCosts(),
                row.setOfCodes(),
                row.hours(),
                row.sites(),
                row.lastReports());
    }

    private static ServiceTraits.Provider provider(RowValues row) {
        return new ServiceTraits.Provider(
                row.required(UUID.class),
                row.required(String.class),
                row.value(UUID.class),
                row.required(Boolean.class));
    }

    private static ServiceTraits.Abilities abilities(RowValues row) {
        return new ServiceTraits.Abilities(
                row.setOfCodes(),
                row.setOfCodes(),
                row.setOfCodes(),
                row.required(Boolean.class),
                row.value(Integer.class),
                row.value(Integer.class));
    }
}
