package org.throughline.outcomes.journey.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.outcomes.journey.ReadJourney;
import org.throughline.outcomes.journey.ReferralId;
import org.throughline.training.ShowsStudentData;

/** What became of a referral. */
@Path("/v1/journeys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class JourneyResource {
    private final CurrentCaller caller;
    private final ReadJourney journeys;

    public JourneyResource(CurrentCaller caller, ReadJourney journeys) {
        this.caller = caller;
        this.journeys = journeys;
    }

    @GET
    @Path("/{referralId}")
    @Operation(
            summary = "Read a referral's life",
            description = "As its facts tell it, a moment behind the referral itself; for the referral's school.")
    @APIResponse(responseCode = "200", description = "The journey")
    public Uni<RestResponse<JourneyView>> read(@PathParam("referralId") UUID referralId) {
        return journeys.read(caller.get(), new ReferralId(referralId), "readJourney")
                .map(JourneyView::of)
                .map(view -> ResponseBuilder.ok(view)
                        .header("Cache-Control", "no-store")
                        .build());
    }
}
