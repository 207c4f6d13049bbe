package org.throughline.referral.disclosure.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.client.OutgoingIdentity;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.referral.disclosure.client.DecisionBodies.Batch;
import org.throughline.referral.disclosure.client.DecisionBodies.Decided;
import org.throughline.referral.disclosure.client.DecisionBodies.DecidedBatch;
import org.throughline.referral.disclosure.client.DecisionBodies.Single;

/** The decisions of consent-service. */
@Path("/v1/decisions")
@RegisterRestClient(configKey = "consent")
@RegisterProvider(OutgoingIdentity.class)
interface ConsentClient {

    @POST
    Uni<Decided> decide(
            @HeaderParam(CurrentCaller.TENANT_HEADER) String tenant,
            @HeaderParam(CurrentCaller.PERSON_TOKEN_HEADER) @Nullable String person,
            Single request);

    @POST
    @Path("/batches")
    Uni<DecidedBatch> decideAll(
            @HeaderParam(CurrentCaller.TENANT_HEADER) String tenant,
            @HeaderParam(CurrentCaller.PERSON_TOKEN_HEADER) @Nullable String person,
            Batch request);
}
