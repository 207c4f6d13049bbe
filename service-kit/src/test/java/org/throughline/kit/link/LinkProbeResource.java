package org.throughline.kit.link;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The smallest service with links: what the kit's page guard and the walk through a link are tried on. */
@PermitAll
@Path("/l/kit")
@Produces(MediaType.TEXT_PLAIN)
public class LinkProbeResource {

    private final SignedLinks links;

    public LinkProbeResource(SignedLinks links) {
        this.links = links;
    }

    @GET
    @Path("/{segment}")
    public Uni<Response> form(@PathParam("segment") String segment) {
        if (segment.equals("broken")) {
            throw new IllegalStateException("broken on purpose");
        }
        return links.find(segment).map(LinkProbeResource::answer);
    }

    @POST
    @Path("/{segment}")
    public Uni<Response> open(@PathParam("segment") String segment) {
        return links.find(segment).chain(this::opened);
    }

    @GET
    @Path("/{tenant}/{link}")
    public Uni<Response> page(
            @PathParam("tenant") String tenant,
            @PathParam("link") String link,
            @CookieParam(SignedLinks.COOKIE) String cookie) {
        return links.resume(tenant, link, cookie).map(LinkProbeResource::answer);
    }

    private Uni<Response> opened(LinkState state) {
        if (state instanceof LinkState.Open open) {
            return links.open(open.link()).map(session -> Response.seeOther(session.location())
                    .cookie(session.cookie())
                    .build());
        }
        return Uni.createFrom().item(answer(state));
    }

    private static Response answer(LinkState state) {
        return Response.status(state instanceof LinkState.Open ? 200 : 404)
                .entity(state.getClass().getSimpleName())
                .header("Cache-Control", "public")
                .build();
    }
}
