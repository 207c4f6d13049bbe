package org.throughline.consent.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Category;

/**
 * The part of an entry that tells of persons: who asked, through which client, and which records.
 *
 * @param person the token's subject
 * @param authentication how the asker was authenticated
 * @param onBehalfOf the person a service acted for
 */
public record Personal(
        String person,
        String client,
        String authentication,
        @Nullable String onBehalfOf,
        List<RecordReference> records) {

    /** A record as it was loaded: its id and version, never its content. */
    public record RecordReference(
            Category category,
            @Nullable String recordId,
            @Nullable Long recordVersion,
            @Nullable LocalDate recordDate) {}
}
