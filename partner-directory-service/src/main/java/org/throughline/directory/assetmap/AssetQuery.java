package org.throughline.directory.assetmap;

import org.jspecify.annotations.Nullable;
import org.throughline.directory.GeoPoint;

/**
 * What a family looks for; null where anything will do. All given parts must hold.
 *
 * @param activity words of the name, the organization or the description, stemmed, small slips forgiven; or what it is for
 * @param age of the child, in years
 * @param language ISO 639-1 code
 * @param place a city or a postal code
 * @param near where distances begin
 * @param withinMetres in a straight line
 */
public record AssetQuery(
        @Nullable String activity,
        @Nullable Integer age,
        @Nullable String language,
        @Nullable String place,
        @Nullable GeoPoint near,
        @Nullable Integer withinMetres) {

    /** The query in one text, to which a cursor is bound. */
    public String canonical() {
        return "assets " + this;
    }
}
