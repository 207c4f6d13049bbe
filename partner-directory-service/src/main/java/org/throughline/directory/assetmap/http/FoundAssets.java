package org.throughline.directory.assetmap.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.assetmap.FindAssets;
import org.throughline.directory.code.UnknownCode;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.Paged;

/** A page of what was found, and how. */
@Paged
record FoundAssets(
        @Schema(required = true) List<AssetView> items,
        @Schema(description = "With which the next page is asked for; absent on the last.") @Nullable String cursor,
        @Schema(
                        required = true,
                        description = "Whether nothing has all the words of the activity, and these have some of them.")
                boolean someWords,
        @Schema(
                        description =
                                "Of the codes that were asked for, those that no service of the district has. Absent where"
                                        + " something was found.")
                @Nullable
                List<UnknownCode> notInDirectory) {

    /** The answer of a page, with its headers. */
    static RestResponse<FoundAssets> answer(RestResponse<Items<AssetView>> page, FindAssets.Found found) {
        Items<AssetView> items = page.getEntity();
        return ResponseBuilder.ok(new FoundAssets(
                        items.items(),
                        items.cursor(),
                        found.someWords(),
                        found.unknown().orElse(null)))
                .replaceAll(page.getHeaders())
                .build();
    }
}
