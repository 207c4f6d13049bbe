package org.throughline.directory.hsds.http;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.RecordQuery;

/** Of the lists of services, and of services at locations. */
public class HsdsServiceFilter extends HsdsTopicFilter {

    @Parameter(description = "Those that this organization provides.")
    @QueryParam("organization_id")
    @Nullable
    UUID organizationId;

    @Override
    RecordQuery query(String table) {
        return query(table, null);
    }

    RecordQuery query(String table, RecordQuery.@Nullable Vicinity vicinity) {
        return new RecordQuery(
                table, words(), since(), taxonomyTermId, taxonomyId, organizationId, null, false, vicinity);
    }
}
