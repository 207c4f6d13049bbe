package org.throughline.directory.hsds.http;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.RecordQuery;

/** Of lists whose records are about something: organizations, and those that {@link HsdsServiceFilter} is for. */
public class HsdsTopicFilter extends HsdsFilter {

    @Parameter(description = "Records with this term, be it their own or one of their services'.")
    @QueryParam("taxonomy_term_id")
    @Nullable
    UUID taxonomyTermId;

    @Parameter(description = "Records with a term of this taxonomy, be it their own or one of their services'.")
    @QueryParam("taxonomy_id")
    @Nullable
    UUID taxonomyId;

    @Override
    RecordQuery query(String table) {
        return new RecordQuery(table, words(), since(), taxonomyTermId, taxonomyId, null, null, false, null);
    }
}
