package org.throughline.directory.hsds.http;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.PlainText;
import org.throughline.directory.hsds.DocumentShape;
import org.throughline.directory.hsds.RecordQuery;

/** The standard's parameters that every list takes; all that are given must hold. What a list takes besides, its own class adds. */
public class HsdsFilter {

    @Parameter(
            description = "Words, all of which the record has: full text, by their stems, with or without accents."
                    + " Words between quotes stand one behind the other.")
    @QueryParam("search")
    @Nullable
    @Size(max = 200)
    @Pattern(regexp = PlainText.SOUGHT)
    String search;

    @Parameter(description = "json, or ndjson: one record a line, all pages in one answer.")
    @QueryParam("format")
    @DefaultValue("json")
    @Pattern(regexp = "json|ndjson", message = "It is json or ndjson.")
    String format = "json";

    @Parameter(description = "Each record with everything that belongs to it, not only with what there is one of.")
    @QueryParam("full")
    @DefaultValue("false")
    boolean full;

    @Parameter(
            description =
                    "What was changed then or since. A date alone is its beginning in UTC. What was deleted since is"
                            + " in tombstones.",
            schema = @Schema(type = SchemaType.STRING, format = ChangedSince.FORMAT))
    @QueryParam(ChangedSince.NAME)
    @Nullable
    String modifiedAfter;

    DocumentShape shape() {
        return full ? DocumentShape.FULL : DocumentShape.LIST;
    }

    RecordQuery query(String table) {
        return new RecordQuery(table, words(), since(), null, null, null, null, false, null);
    }

    final @Nullable String words() {
        return search == null || search.isBlank() ? null : search;
    }

    final @Nullable Instant since() {
        return ChangedSince.read(modifiedAfter);
    }
}
