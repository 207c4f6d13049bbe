package org.throughline.referral.intake.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.intake.FamilyFacts;
import org.throughline.referral.intake.KeepFamilyFacts;
import org.throughline.referral.intake.Kept;
import org.throughline.training.ShowsStudentData;

/** What a family was asked, once for all partners. */
@Path("/v1/students/{id}/family-facts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class FamilyFactsResource {

    private final CurrentCaller caller;
    private final KeepFamilyFacts keeping;

    public FamilyFactsResource(CurrentCaller caller, KeepFamilyFacts keeping) {
        this.caller = caller;
        this.keeping = keeping;
    }

    @GET
    @Operation(
            summary = "What the family was asked for partners' forms",
            description = "Beside what is on file from rosters and as contacts. The reading is recorded.")
    @APIResponse(responseCode = "200", description = "The facts; none while nobody was asked")
    @CarriesVersion
    public Uni<RestResponse<FamilyFactsView>> get(@PathParam("id") UUID id) {
        return keeping.read(caller.get(), new StudentId(id)).map(FamilyFactsResource::answer);
    }

    @PUT
    @Operation(
            summary = "Take down what the family was asked",
            description = "In the place of what was there; If-Match is needed once there is something.")
    @APIResponse(responseCode = "200", description = "The facts as they are now")
    @APIResponse(responseCode = "400", description = "MALFORMED: see errors; UNKNOWN_FACT")
    @APIResponse(responseCode = "422", description = "INVALID: see errors; ON_FILE, WRONG_KIND or TOO_LONG")
    @CarriesVersion
    public Uni<RestResponse<FamilyFactsView>> put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull FamilyFactsBody body) {
        return keeping.tell(caller.get(), new StudentId(id), ifMatch, body.told())
                .map(FamilyFactsResource::answer);
    }

    private static RestResponse<FamilyFactsView> answer(Kept<FamilyFacts> kept) {
        return ResponseBuilder.ok(FamilyFactsView.of(kept))
                .tag(EntityTags.of(kept.version()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
