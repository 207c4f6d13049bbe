package org.throughline.referral.intake.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.throughline.kit.client.OutgoingIdentity;
import org.throughline.kit.tenancy.CurrentCaller;

/** The check of partner-directory-service, which keeps nothing of what it is asked about. */
@Path("/v1/services/{id}/intake-checks")
@RegisterRestClient(configKey = "directory")
@RegisterProvider(OutgoingIdentity.class)
interface IntakeClient {

    @POST
    Uni<CheckBodies.Answer> check(
            @HeaderParam(CurrentCaller.TENANT_HEADER) String tenant,
            @PathParam("id") UUID service,
            CheckBodies.Asked asked);
}
