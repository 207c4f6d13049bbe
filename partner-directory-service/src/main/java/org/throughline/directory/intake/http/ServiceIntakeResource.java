package org.throughline.directory.intake.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.intake.KeepIntake;
import org.throughline.directory.register.Write;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** What a service wants to have in hand. */
@Path("/v1/services/{id}/intake-requirements")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceIntakeResource {

    private final CurrentCaller callers;
    private final KeepIntake intake;

    public ServiceIntakeResource(CurrentCaller callers, KeepIntake intake) {
        this.callers = callers;
        this.intake = intake;
    }

    @POST
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Draft a version of a service's intake requirements",
            description = "Forms are JSON Schema 2020-12 without references; patterns run on a linear-time engine. "
                    + "422 names every fault with its place.")
    @Answers(201)
    @CarriesVersion
    public Uni<RestResponse<IntakeView>> draft(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull IntakeRequest request) {
        Write write = new Write(callers.get(), "draftIntake/" + id, key, request);
        return intake.draft(write, request.draft(id)).map(IntakeView.ANSWERS::created);
    }

    @GET
    @RolesAllowed({
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN,
        Role.Names.SERVICE
    })
    @Operation(
            summary = "The intake requirements in force",
            description = "The version published last; 404 when there is none.")
    @CarriesVersion
    public Uni<RestResponse<IntakeView>> inForce(@PathParam("id") UUID id, @Valid @BeanParam FormLanguage reader) {
        return intake.inForce(callers.get(), id).map(reader.answers()::ok);
    }
}
