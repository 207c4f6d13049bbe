package org.throughline.consent.release;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which records, and for what (34 CFR 99.30(b)(1) and (2)). */
public record Scope(Set<Purpose> purposes, Set<Category> categories, @Nullable RecordDates recordDates) {
    public Scope {
        purposes = Collections.unmodifiableSet(new TreeSet<>(purposes));
        categories = Collections.unmodifiableSet(new TreeSet<>(categories));
    }

    public static Scope of(Set<Purpose> purposes, Set<Category> categories) {
        return new Scope(purposes, categories, null);
    }

    Set<Element> present() {
        Set<Element> present = EnumSet.noneOf(Element.class);
        if (!categories.isEmpty()) {
            present.add(Element.RECORDS);
        }
        if (!purposes.isEmpty()) {
            present.add(Element.PURPOSE);
        }
        return present;
    }

    Scope without(Set<Category> withdrawn) {
        Set<Category> left = EnumSet.noneOf(Category.class);
        left.addAll(categories);
        left.removeAll(withdrawn);
        return new Scope(purposes, left, recordDates);
    }

    /** A record without a date is not known to lie within the dates. */
    public boolean coversRecordOf(@Nullable LocalDate day) {
        return recordDates == null || (day != null && recordDates.contains(day));
    }
}
