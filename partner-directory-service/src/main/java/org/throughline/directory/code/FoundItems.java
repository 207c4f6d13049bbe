package org.throughline.directory.code;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.Paged;

/** A page of what a search found, and where it found nothing, what cannot be found. */
@Paged
public record FoundItems<T>(
        @Schema(required = true) List<T> items,
        @Schema(description = "With which the next page is asked for; absent on the last.") @Nullable String cursor,
        @Schema(
                        description =
                                "Of the codes that were asked for, those that no service of the district has. Absent where"
                                        + " something was found.")
                @Nullable
                List<UnknownCode> notInDirectory) {

    /** The answer of a page, with its headers. */
    public static <T> RestResponse<FoundItems<T>> answer(
            RestResponse<Items<T>> page, Optional<List<UnknownCode>> unknown) {
        Items<T> items = page.getEntity();
        return ResponseBuilder.ok(new FoundItems<>(items.items(), items.cursor(), unknown.orElse(null)))
                .replaceAll(page.getHeaders())
                .build();
    }
}
