package org.throughline.directory.capacity.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.capacity.AskForCapacity;
import org.throughline.directory.capacity.CapacityRequest;
import org.throughline.directory.capacity.KeptByProgram;
import org.throughline.directory.capacity.NobodyToAsk;
import org.throughline.directory.capacity.Offering;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Asking an agency for its places. */
@Path("/v1/services/{id}/capacity-requests")
@Produces(MediaType.APPLICATION_JSON)
public class CapacityRequestResource {

    private final CurrentCaller callers;
    private final AskForCapacity asking;

    public CapacityRequestResource(CurrentCaller callers, AskForCapacity asking) {
        this.callers = callers;
        this.asking = asking;
    }

    /** @param locationId one of the service's; left out for the service as a whole */
    record CapacityRequestBody(@Nullable UUID locationId) {}

    record CapacityRequestView(UUID id, UUID serviceId, @Nullable UUID locationId, Instant requestedAt) {

        static CapacityRequestView of(CapacityRequest request) {
            return new CapacityRequestView(
                    request.id(),
                    request.offering().service(),
                    request.offering().location(),
                    request.requestedAt());
        }
    }

    /** @param body left out for the service as a whole, as its only field is */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Ask the agency for a service's places",
            description =
                    "Mails a link to the agency's intake address, by which one report can be made without an account."
                            + " 409 when no verified agency stands behind the service, and while a program of the agency"
                            + " keeps its places. Without a body it is of the service as a whole.")
    @Answers(value = 202, location = false)
    @Refuses({"NO_AGENCY_TO_ASK", "PLACES_KEPT_BY_PROGRAM"})
    public Uni<RestResponse<CapacityRequestView>> ask(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = false) @Nullable CapacityRequestBody body) {
        return asking.ask(callers.get(), new Offering(id, body == null ? null : body.locationId()), key)
                .map(request -> ResponseBuilder.accepted(CapacityRequestView.of(request))
                        .build())
                .onFailure(NobodyToAsk.class)
                .transform(nobody -> CapacityProblem.nobodyToAsk())
                .onFailure(KeptByProgram.class)
                .transform(kept -> CapacityProblem.keptByProgram());
    }
}
