package org.throughline.directory.intake.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.directory.intake.CheckIntake;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** What is still missing before a referral to a service. */
@Path("/v1/services/{id}/intake-checks")
@Produces(MediaType.APPLICATION_JSON)
public class IntakeCheckResource {

    private final CurrentCaller callers;
    private final CheckIntake checks;

    public IntakeCheckResource(CurrentCaller callers, CheckIntake checks) {
        this.callers = callers;
        this.checks = checks;
    }

    @POST
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.SERVICE})
    @Operation(
            summary = "Name every missing piece",
            description =
                    "Against the version in force. With a later day (on) it tells ahead what will hold no more. Known facts fill the fields that are bound to them. Nothing of the "
                            + "request is stored or logged, and no value of it is in the answer.")
    public Uni<RestResponse<CheckView>> check(@PathParam("id") UUID id, @Valid @NotNull CheckRequest request) {
        Caller caller = callers.get();
        return checks.check(caller, id, request.given(), request.on())
                .map(found -> ResponseBuilder.ok(CheckView.of(found))
                        .header("Cache-Control", "no-store")
                        .build());
    }
}
