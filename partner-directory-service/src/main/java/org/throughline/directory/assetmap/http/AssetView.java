package org.throughline.directory.assetmap.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.assetmap.Asset;

/**
 * Something that is offered.
 *
 * @param activities codes of what it is for
 * @param places where it is; none when that is not published
 */
record AssetView(
        UUID id,
        String name,
        String organizationName,
        String description,
        @Nullable String url,
        List<String> activities,
        List<String> languages,
        @Nullable BigDecimal minimumAge,
        @Nullable BigDecimal maximumAge,
        List<PlaceView> places,
        @Nullable Long straightLineMetres) {

    record PlaceView(
            @Nullable String name,
            @Nullable String address,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        static PlaceView of(Asset.Place place) {
            return new PlaceView(
                    place.name(),
                    place.address(),
                    place.city(),
                    place.postalCode(),
                    place.latitude(),
                    place.longitude());
        }
    }

    static AssetView of(Asset asset) {
        Double metres = asset.straightLineMetres();
        return new AssetView(
                asset.id(),
                asset.name(),
                asset.organizationName(),
                asset.description(),
                asset.url(),
                asset.activities(),
                asset.languages(),
                asset.minimumAge(),
                asset.maximumAge(),
                asset.places().stream().map(PlaceView::of).toList(),
                metres == null ? null : Long.valueOf(Math.round(metres)));
    }
}
