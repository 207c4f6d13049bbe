package org.throughline.referral.partner.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.throughline.kit.client.OutgoingIdentity;
import org.throughline.kit.tenancy.CurrentCaller;

/** The operations of partner-directory-service that are called. */
@Path("/v1")
@RegisterRestClient(configKey = "directory")
@RegisterProvider(OutgoingIdentity.class)
interface DirectoryClient {

    @GET
    @Path("/services/{id}")
    Uni<ServiceBody> service(@HeaderParam(CurrentCaller.TENANT_HEADER) String tenant, @PathParam("id") UUID id);

    /** Whether the partner may receive a referral to one of its services today, and if not, why. */
    @GET
    @Path("/organizations/{id}/referral-eligibility")
    Uni<EligibilityBody> eligibility(
            @HeaderParam(CurrentCaller.TENANT_HEADER) String tenant,
            @PathParam("id") UUID organization,
            @QueryParam("serviceId") UUID service);
}
