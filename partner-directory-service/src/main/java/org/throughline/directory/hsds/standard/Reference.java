package org.throughline.directory.hsds.standard;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column that names a record of another table.
 *
 * @param targets the tables it may point to; empty means any table of the package
 * @param required whether a record is nothing without the one it points to
 * @param isMeant whether a record that points somewhere says nothing without that: it is refused where it leads nowhere
 * @param listedAs under which property the pointed-to record lists this one when it is published nested; null: not listed
 * @param embeddedAs under which property this record carries the pointed-to one when it is published nested; null: not carried
 */
public record Reference(
        String column,
        Set<String> targets,
        boolean required,
        boolean isMeant,
        @Nullable String listedAs,
        @Nullable String embeddedAs) {

    public Reference {
        Objects.requireNonNull(column);
        targets = Set.copyOf(targets);
    }

    static Reference to(String column, String target) {
        return new Reference(column, Set.of(target), false, false, null, null);
    }

    static Reference toAny(String column) {
        return new Reference(column, Set.of(), false, false, null, null);
    }

    Reference mandatory() {
        return new Reference(column, targets, true, isMeant, listedAs, embeddedAs);
    }

    Reference meant() {
        return new Reference(column, targets, required, true, listedAs, embeddedAs);
    }

    Reference listedAs(String property) {
        return new Reference(column, targets, required, isMeant, property, embeddedAs);
    }

    Reference embeddedAs(String property) {
        return new Reference(column, targets, required, isMeant, listedAs, property);
    }

    /** Whether neither record is published inside the other: the column itself is. */
    public boolean isNamedOnly() {
        return listedAs == null && embeddedAs == null;
    }
}
