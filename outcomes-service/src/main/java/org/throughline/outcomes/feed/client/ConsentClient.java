package org.throughline.outcomes.feed.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.throughline.kit.client.OutgoingIdentity;
import org.throughline.kit.tenancy.CurrentCaller;

/** The one operation of consent-service that is called. */
@Path("/v1/decisions/batches")
@RegisterRestClient(configKey = "consent")
@RegisterProvider(OutgoingIdentity.class)
interface ConsentClient {

    @POST
    Uni<DecisionBodies.Answer> decide(
            @HeaderParam(CurrentCaller.TENANT_HEADER) String tenant,
            @HeaderParam(CurrentCaller.PERSON_TOKEN_HEADER) String person,
            DecisionBodies.Batch batch);
}
