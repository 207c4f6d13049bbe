package org.throughline.training.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.throughline.kit.client.OutgoingIdentity;
import org.throughline.kit.tenancy.CurrentCaller;

/** The standings of partner-directory-service. */
@Path("/v1/training-standings")
@RegisterRestClient(configKey = "directory")
@RegisterProvider(OutgoingIdentity.class)
interface StandingClient {

    @GET
    @Path("/{personId}")
    Uni<StandingBody> standing(
            @HeaderParam(CurrentCaller.TENANT_HEADER) String tenant, @PathParam("personId") String person);
}
