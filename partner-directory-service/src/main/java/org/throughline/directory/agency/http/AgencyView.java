package org.throughline.directory.agency.http;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.Agency;
import org.throughline.directory.agency.AgencyProfile;
import org.throughline.directory.agency.AgencyState;
import org.throughline.directory.agency.Succession;
import org.throughline.kit.http.EntityTags;

/**
 * An agency. Its intake address is for other services.
 *
 * @param profile what it says of itself; absent as long as it has said nothing
 * @param successorId the agency that stands in its place
 */
record AgencyView(
        UUID id,
        String name,
        AgencyState state,
        @Nullable AgencyProfile profile,
        @Nullable UUID successorId,
        Succession.@Nullable Kind succession) {

    static AgencyView of(Agency agency) {
        Succession succession = agency.succession();
        return new AgencyView(
                agency.id().value(),
                agency.name(),
                agency.state(),
                agency.profile(),
                succession == null ? null : succession.successor().value(),
                succession == null ? null : succession.kind());
    }

    static Response answer(Response.ResponseBuilder response, Agency agency) {
        Succession succession = agency.succession();
        if (succession != null) {
            response.header("Link", "</v1/agencies/" + succession.successor().value() + ">; rel=\"successor-version\"");
        }
        return response.entity(AgencyView.of(agency))
                .tag(EntityTags.of(agency.version()))
                .build();
    }
}
