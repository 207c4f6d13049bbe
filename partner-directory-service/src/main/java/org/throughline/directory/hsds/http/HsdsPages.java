package org.throughline.directory.hsds.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.throughline.directory.hsds.NumberedPage;

/** Which page of a list. */
public class HsdsPages {

    @Parameter(description = "Which page, from 1.")
    @QueryParam("page")
    @DefaultValue("1")
    @Min(1)
    @Max(1_000_000)
    int page;

    @Parameter(description = "How many records a page has at most.")
    @QueryParam("per_page")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    int perPage;

    NumberedPage numbered() {
        return new NumberedPage(page, perPage);
    }
}
