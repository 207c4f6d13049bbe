package org.throughline.consent.decision;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Category;

/** One thing that would leave: a category, and where it matters the record and the version that was loaded. */
public record Item(
        Category category, @Nullable String recordId, @Nullable Long recordVersion, @Nullable LocalDate recordDate) {
    public Item {
        requireNonNull(category, "category");
    }

    public static Item of(Category category) {
        return new Item(category, null, null, null);
    }
}
