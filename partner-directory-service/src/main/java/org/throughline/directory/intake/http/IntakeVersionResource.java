package org.throughline.directory.intake.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.intake.IntakeRefused;
import org.throughline.directory.intake.IntakeRequirements;
import org.throughline.directory.intake.KeepIntake;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.Write;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** The versions of intake requirements: a draft is rewritten, and published once. */
@Path("/v1/intake-requirements")
@Produces(MediaType.APPLICATION_JSON)
public class IntakeVersionResource {

    private final CurrentCaller callers;
    private final KeepIntake intake;
    private final Cursors cursors;

    public IntakeVersionResource(CurrentCaller callers, KeepIntake intake, Cursors cursors) {
        this.callers = callers;
        this.intake = intake;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "All versions of a service's intake requirements",
            description = "In the order they were drafted.")
    public Uni<RestResponse<Items<IntakeView>>> versions(
            @Parameter(description = "What this service requires.") @QueryParam("serviceId") @NotNull UUID service,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, callers.get(), "intake?" + service, limit, cursor);
        return intake.versions(service, page).map(found -> page.answer(cursors, uri, found.map(IntakeView::of)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN,
        Role.Names.SERVICE
    })
    @Operation(summary = "A version of intake requirements", description = "A published one never changes.")
    @CarriesVersion
    public Uni<RestResponse<IntakeView>> get(@PathParam("id") UUID id, @Valid @BeanParam FormLanguage reader) {
        return intake.get(callers.get(), id).map(reader.answers()::ok);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Rewrite a draft",
            description =
                    "409 once it was published. Takes what was read, with other forms and papers; not what was read in a"
                            + " language, of which the words stand in the place of the form's own.")
    @CarriesVersion
    @Refuses({"INTAKE_PUBLISHED", "INTAKE_DISCARDED"})
    public Uni<RestResponse<IntakeView>> rewrite(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull IntakeRequest request) {
        return answer(intake.rewrite(callers.get(), id, ifMatch, request.rewriting(id)));
    }

    @POST
    @Path("/{id}/discarding")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_ADMIN})
    @Operation(summary = "Throw a draft away", description = "It is kept and says so. 409 once it was published.")
    @CarriesVersion
    @Refuses({"INTAKE_PUBLISHED", "INTAKE_DISCARDED"})
    public Uni<RestResponse<IntakeView>> discard(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return answer(intake.discard(new Write(callers.get(), "discardIntake/" + id, key, null), id));
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_ADMIN})
    @Operation(summary = "Publish a draft", description = "It is in force at once, in place of the version before.")
    @CarriesVersion
    @Refuses({"INTAKE_PUBLISHED", "INTAKE_DISCARDED"})
    public Uni<RestResponse<IntakeView>> publish(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return answer(intake.publish(new Write(callers.get(), "publishIntake/" + id, key, null), id));
    }

    private static Uni<RestResponse<IntakeView>> answer(Uni<Entry<IntakeRequirements>> written) {
        return written.onFailure(IntakeRefused.class)
                .transform(refused -> IntakeProblem.of((IntakeRefused) refused))
                .map(IntakeView.ANSWERS::ok);
    }
}
