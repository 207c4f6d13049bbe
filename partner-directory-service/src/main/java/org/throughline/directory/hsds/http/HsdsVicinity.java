package org.throughline.directory.hsds.http;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.PlainText;
import org.throughline.directory.hsds.RecordQuery;

/** The standard's parameters of whom services are for: where they serve, and how near they are. */
public class HsdsVicinity {

    @Parameter(
            description =
                    "Services that serve it: whose areas list postal codes must list it, any other serves everybody. "
                            + "With proximity it is one of a place on file.")
    @QueryParam("postcode")
    @Nullable
    @Size(min = 1, max = 20)
    @Pattern(regexp = PlainText.PATTERN)
    String postcode;

    @Parameter(description = "Metres around the postcode, in a straight line.")
    @QueryParam("proximity")
    @Nullable
    @Pattern(regexp = "\\d{1,7}", message = "It is a whole number of metres, of seven digits at most.")
    String proximity;

    /** Fails with 422 for metres around nothing. */
    RecordQuery.@Nullable Vicinity read() {
        if (postcode != null) {
            return new RecordQuery.Vicinity(postcode, proximity == null ? null : Integer.valueOf(proximity));
        }
        if (proximity != null) {
            throw Invalid.at("?postcode", "REQUIRED", "Metres need the postcode that they are around.");
        }
        return null;
    }
}
