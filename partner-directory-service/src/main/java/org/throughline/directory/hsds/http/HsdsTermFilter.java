package org.throughline.directory.hsds.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.RecordQuery;

/** Of the list of taxonomy terms. */
public class HsdsTermFilter extends HsdsFilter {

    @Parameter(description = "Terms of this taxonomy.")
    @QueryParam("taxonomy_id")
    @Nullable
    UUID taxonomyId;

    @Parameter(description = "Terms directly below this one.")
    @QueryParam("parent_id")
    @Nullable
    UUID parentId;

    @Parameter(description = "Terms with none above them.")
    @QueryParam("top_only")
    @DefaultValue("false")
    boolean topOnly;

    @Override
    RecordQuery query(String table) {
        return new RecordQuery(table, words(), since(), null, taxonomyId, null, parentId, topOnly, null);
    }
}
