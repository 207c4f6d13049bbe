package org.throughline.referral.family.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.throughline.kit.client.OutgoingIdentity;
import org.throughline.kit.tenancy.CurrentCaller;

/** Subjects and signings of consent-service. */
@Path("/v1")
@RegisterRestClient(configKey = "consent-people")
@RegisterProvider(OutgoingIdentity.class)
interface ConsentPeopleClient {

    @PUT
    @Path("/subjects/{id}")
    Uni<Void> put(
            @HeaderParam(CurrentCaller.TENANT_HEADER) String tenant, @PathParam("id") UUID id, SubjectBody subject);

    @POST
    @Path("/signings")
    Uni<SigningBodies.Opened> open(
            @HeaderParam(CurrentCaller.TENANT_HEADER) String tenant,
            @HeaderParam(CurrentCaller.PERSON_TOKEN_HEADER) String person,
            @HeaderParam("Idempotency-Key") String key,
            SigningBodies.Open request);
}
