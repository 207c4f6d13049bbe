package org.throughline.outcomes.projection.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.Role;
import org.throughline.outcomes.projection.GenerationState;
import org.throughline.outcomes.projection.Generations;

/** Builds the projections and the feed anew. Between services only: the gateway does not route it. */
@Path("/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SERVICE)
public class RebuildResource {
    private final Generations generations;

    public RebuildResource(Generations generations) {
        this.generations = generations;
    }

    /** How far it is. */
    record RebuildView(int generation, boolean building) {
        static RebuildView of(GenerationState state) {
            return new RebuildView(state.current(), state.building() != null);
        }
    }

    @POST
    @Operation(
            summary = "Build projections and feed anew",
            description =
                    "From the beginning of Kafka, erasures first; readers see the new generation when it is whole.")
    @Answers(location = false)
    @APIResponseSchema(
            value = RebuildView.class,
            responseCode = "202",
            responseDescription = "It has begun, or goes on")
    @Refuses("CONFLICT")
    public Uni<RestResponse<RebuildView>> begin() {
        return generations.rebuild().map(RebuildView::of).map(view -> ResponseBuilder.accepted(view)
                .build());
    }

    @GET
    @Operation(summary = "Which generation is read, and whether one is being built")
    @APIResponse(responseCode = "200", description = "The state")
    public Uni<RebuildView> state() {
        return generations.state().map(RebuildView::of);
    }
}
