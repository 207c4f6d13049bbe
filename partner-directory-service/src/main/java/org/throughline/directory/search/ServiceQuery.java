package org.throughline.directory.search;

import org.jspecify.annotations.Nullable;

/**
 * What is searched by; null where anything will do. All given parts must hold.
 *
 * @param text words of the name, the organization or the description; stemmed
 * @param withinMetres in a straight line; services whose place is not published are found all the same, and come last
 */
public record ServiceQuery(
        @Nullable String text,
        @Nullable String category,
        @Nullable String language,
        @Nullable String insurance,
        @Nullable Place near,
        @Nullable Integer withinMetres) {

    public static ServiceQuery ofCategory(String category) {
        return new ServiceQuery(null, category, null, null, null, null);
    }

    /** The query in one text, to which a cursor is bound. */
    public String canonical() {
        return "services " + this;
    }
}
