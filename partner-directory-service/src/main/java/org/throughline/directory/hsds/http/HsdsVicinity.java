package org.throughline.directory.hsds.http;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.PlainText;
import org.throughline.directory.hsds.RecordQuery;

/** The standard's parameters of nearness; areas that are served are not computed, so that one needs the other. */
public class HsdsVicinity {

    @Parameter(description = "Of a place on file. With proximity.")
    @QueryParam("postcode")
    @Nullable
    @Size(min = 1, max = 20)
    @Pattern(regexp = PlainText.PATTERN)
    String postcode;

    @Parameter(description = "Metres around the postcode, in a straight line.")
    @QueryParam("proximity")
    @Nullable
    @Pattern(regexp = "\\d{1,7}", message = "is a whole number of metres, of seven digits at most")
    String proximity;

    RecordQuery.@Nullable Vicinity read() {
        if (postcode != null && proximity != null) {
            return new RecordQuery.Vicinity(postcode, Integer.parseInt(proximity));
        }
        if (postcode != null) {
            throw Invalid.parameter("proximity", "REQUIRED", "A postcode needs the metres around it.");
        }
        if (proximity != null) {
            throw Invalid.parameter("postcode", "REQUIRED", "Metres need the postcode that they are around.");
        }
        return null;
    }
}
