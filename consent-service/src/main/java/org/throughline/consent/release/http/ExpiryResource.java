package org.throughline.consent.release.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.consent.release.ExpireRelease;
import org.throughline.consent.release.ReleaseId;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** The end of a release that ends with an event. */
@Path("/v1/releases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
public class ExpiryResource {
    private final CurrentCaller caller;
    private final ExpireRelease expiring;
    private final Clock clock;

    public ExpiryResource(CurrentCaller caller, ExpireRelease expiring, Clock clock) {
        this.caller = caller;
        this.expiring = expiring;
        this.clock = clock;
    }

    /** @param evidence reference of what tells that it happened */
    record ExpiryRequest(@NotBlank @Size(max = 200) String evidence) {}

    @POST
    @Path("/expiry")
    @Operation(
            summary = "Record that the event has happened with which a release ends",
            description = "Treatment or services ended, or the student left (45 CFR 164.508(b)(2)(i)). It permits"
                    + " nothing from then on.")
    @APIResponse(responseCode = "200", description = "The release as it is now")
    @Refuses({"RELEASE_NOT_IN_THIS_STATE", "NO_EXPIRY_EVENT", "CONFLICT"})
    @CarriesVersion
    public Uni<RestResponse<ReleaseView>> expire(@PathParam("id") UUID id, @Valid @NotNull ExpiryRequest request) {
        return expiring.expire(caller.get(), new ReleaseId(id), request.evidence())
                .map(release -> ReleaseView.in(ResponseBuilder.ok(), release, clock.instant()));
    }
}
