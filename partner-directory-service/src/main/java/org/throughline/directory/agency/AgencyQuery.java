package org.throughline.directory.agency;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which agencies.
 *
 * @param name each of its words begins a word of the agency's name, with or without accents; null for any
 */
public record AgencyQuery(@Nullable String name, @Nullable AgencyState state) {

    /** The same text for the same query, for a cursor. */
    public String canonical() {
        return "agencies?" + Objects.toString(state, "") + "&" + Objects.toString(name, "");
    }
}
