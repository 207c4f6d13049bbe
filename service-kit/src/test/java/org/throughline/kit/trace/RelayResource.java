package org.throughline.kit.trace;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.throughline.kit.client.OutgoingIdentity;
import org.throughline.kit.client.ServiceTokens;
import org.throughline.kit.tenancy.Role;

/** Calls this very service as another would be called, and answers with what came back. */
@Path("/v1/relays")
@RolesAllowed(Role.Names.SERVICE)
public class RelayResource {

    private static final ServiceTokens NOBODYS = () -> Uni.createFrom().item("not.a.token");

    @Path("/v1/nothing-here")
    interface Called {
        @GET
        Uni<Map<String, Object>> get();
    }

    @GET
    public Uni<Map<String, Object>> relay(UriInfo uri) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(uri.getBaseUri())
                .register(new OutgoingIdentity(NOBODYS))
                .build(Called.class)
                .get()
                .onFailure(WebApplicationException.class)
                .recoverWithItem(RelayResource::body);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(Throwable refused) {
        return ((WebApplicationException) refused).getResponse().readEntity(Map.class);
    }
}
