package org.throughline.directory.people.keycloak;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of Keycloak's admin API that is used; its documents are passed through whole. No address of a person is in a URL. */
@Path("/users")
@RegisterRestClient(configKey = "keycloak-users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface KeycloakUsers {

    @POST
    Uni<Response> add(ObjectNode user);

    /** @param attribute {@code name:value} */
    @GET
    Uni<List<ObjectNode>> having(
            @QueryParam("q") String attribute,
            @QueryParam("first") long first,
            @QueryParam("max") int max,
            @QueryParam("briefRepresentation") boolean brief);

    @GET
    @Path("/{id}")
    Uni<ObjectNode> get(@PathParam("id") UUID id);

    @PUT
    @Path("/{id}")
    Uni<Void> replace(@PathParam("id") UUID id, ObjectNode user);

    @GET
    @Path("/{id}/role-mappings/realm")
    Uni<List<ObjectNode>> roles(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/role-mappings/realm/available")
    Uni<List<ObjectNode>> rolesToGive(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/role-mappings/realm")
    Uni<Void> give(@PathParam("id") UUID id, List<ObjectNode> roles);

    @DELETE
    @Path("/{id}/role-mappings/realm")
    Uni<Void> take(@PathParam("id") UUID id, List<ObjectNode> roles);

    @POST
    @Path("/{id}/logout")
    Uni<Void> endSessions(@PathParam("id") UUID id);

    @PUT
    @Path("/{id}/execute-actions-email")
    Uni<Void> sendActions(@PathParam("id") UUID id, @QueryParam("lifespan") long seconds, List<String> actions);
}
