package org.throughline.kit.paging;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page as it is answered. */
@Paged
public record Items<T>(
        @Schema(required = true) List<T> items,
        @Schema(description = "With which the next page is asked for; absent on the last.") @Nullable String cursor) {}
