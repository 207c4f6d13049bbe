package org.throughline.referral.partner.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.throughline.kit.client.OutgoingIdentity;
import org.throughline.kit.tenancy.CurrentCaller;

/** The one operation of partner-directory-service that is called. */
@Path("/v1/services")
@RegisterRestClient(configKey = "directory")
@RegisterProvider(OutgoingIdentity.class)
interface DirectoryClient {

    @GET
    @Path("/{id}")
    Uni<ServiceBody> service(@HeaderParam(CurrentCaller.TENANT_HEADER) String tenant, @PathParam("id") UUID id);
}
