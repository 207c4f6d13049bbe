package org.throughline.referral.intake.http;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.throughline.referral.intake.CheckCompleteness;
import org.throughline.referral.intake.FilePapers;
import org.throughline.referral.intake.Kept;
import org.throughline.referral.intake.Papers;
import org.throughline.referral.intake.PapersOf;
import org.throughline.referral.partner.ServiceId;
import org.throughline.training.ShowsStudentData;

/** A service's forms and papers, as far as they are at hand for a student, and what is missing of them. */
@Path("/v1/students/{id}/intake-papers/{serviceId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class IntakePapersResource {

    private final CurrentCaller caller;
    private final FilePapers filing;
    private final CheckCompleteness completeness;
    private final ObjectMapper mapper;

    public IntakePapersResource(
            CurrentCaller caller, FilePapers filing, CheckCompleteness completeness, ObjectMapper mapper) {
        this.caller = caller;
        this.filing = filing;
        this.completeness = completeness;
        this.mapper = mapper;
    }

    @GET
    @Operation(
            summary = "The service's forms and papers that are at hand",
            description = "They outlive a referral: most hold for a school year. The reading is recorded.")
    @APIResponse(responseCode = "200", description = "The papers; none while nobody has filed any")
    @CarriesVersion
    public Uni<RestResponse<PapersView>> get(@PathParam("id") UUID id, @PathParam("serviceId") UUID service) {
        return filing.read(caller.get(), of(id, service)).map(IntakePapersResource::answer);
    }

    @PUT
    @Operation(
            summary = "File what is at hand of the service's forms and papers",
            description =
                    "In the place of what was there; If-Match is needed once there is something. A field that is a"
                            + " known fact may be left out.")
    @APIResponse(responseCode = "200", description = "The papers as they are now")
    @APIResponse(
            responseCode = "404",
            description =
                    "NOT_FOUND: the student is not there, or of another school; or the directory does not list the"
                            + " service")
    @CarriesVersion
    public Uni<RestResponse<PapersView>> put(
            @PathParam("id") UUID id,
            @PathParam("serviceId") UUID service,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PapersBody body) {
        return filing.file(caller.get(), of(id, service), ifMatch, body.papers(mapper))
                .map(IntakePapersResource::answer);
    }

    @GET
    @Path("/completeness")
    @Operation(
            summary = "What the service still wants to have in hand",
            description =
                    "Asks the directory at this moment, with what is known of the family filled in. No value of it is"
                            + " in the answer, and the directory keeps none.")
    @APIResponse(responseCode = "200", description = "Every missing piece")
    @APIResponse(
            responseCode = "404",
            description =
                    "NOT_FOUND: the student is not there, or of another school; or the directory does not list the"
                            + " service")
    public Uni<RestResponse<CompletenessView>> completeness(
            @PathParam("id") UUID id, @PathParam("serviceId") UUID service) {
        return completeness.check(caller.get(), of(id, service)).map(found -> ResponseBuilder.ok(
                        CompletenessView.of(found))
                .header("Cache-Control", "no-store")
                .build());
    }

    private static PapersOf of(UUID student, UUID service) {
        return new PapersOf(new StudentId(student), new ServiceId(service));
    }

    private static RestResponse<PapersView> answer(Kept<Papers> kept) {
        return ResponseBuilder.ok(PapersView.of(kept))
                .tag(EntityTags.of(kept.version()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
