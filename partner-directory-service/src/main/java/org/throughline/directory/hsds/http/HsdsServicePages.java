package org.throughline.directory.hsds.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.NumberedPage;

/** Which page of the list of services: how many it has without being asked depends on how much is told of each. */
public class HsdsServicePages {

    private static final int PER_PAGE = 50;
    private static final int MINIMAL_PER_PAGE = 100_000;

    @Parameter(description = "Which page, from 1.")
    @QueryParam("page")
    @DefaultValue("1")
    @Min(1)
    @Max(1_000_000)
    int page;

    @Parameter(description = "How many services a page has at most: without it 50, and 100,000 with minimal.")
    @QueryParam("per_page")
    @Nullable
    @Min(1)
    @Max(200)
    Integer perPage;

    NumberedPage numbered(boolean minimal) {
        if (perPage != null) {
            return new NumberedPage(page, perPage);
        }
        return new NumberedPage(page, minimal ? MINIMAL_PER_PAGE : PER_PAGE);
    }
}
