package org.throughline.kit.link;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.transaction.Transactions;

/** The smallest service with links: what the kit's page guard and the walk through a link are tried on. */
@PermitAll
@Path("/l/kit")
public class LinkProbeResource {

    private final SignedLinks links;
    private final Transactions transactions;
    private final LinkVisits visits;

    public LinkProbeResource(SignedLinks links, Transactions transactions) {
        this.links = links;
        this.transactions = transactions;
        this.visits = new LinkVisits(links, new Words());
    }

    private static final class Words implements LinkWords {
        @Override
        public String arrive() {
            return "arrive";
        }

        @Override
        public String ended(LinkEnding ending) {
            return ending.name();
        }
    }

    @GET
    @Path("/{segment}")
    @Operation(hidden = true)
    public Uni<Response> arrive(@PathParam("segment") String segment) {
        if (segment.equals("broken")) {
            throw new IllegalStateException("broken on purpose");
        }
        return visits.arrive(segment);
    }

    @POST
    @Path("/{segment}")
    @Operation(hidden = true)
    public Uni<Response> open(@PathParam("segment") String segment) {
        return visits.open(segment);
    }

    /** With a header that the guard has to overrule. */
    @GET
    @Path("/{tenant}/{link}")
    @Operation(hidden = true)
    public Uni<Response> read(
            @PathParam("tenant") String tenant,
            @PathParam("link") String link,
            @CookieParam(SignedLinks.COOKIE) String cookie) {
        return visits.read(tenant, link, cookie, open -> Uni.createFrom().item(LinkVisits.page(200, "shown")))
                .map(answer -> Response.fromResponse(answer)
                        .header("Cache-Control", "public")
                        .build());
    }

    @POST
    @Path("/{tenant}/{link}/answer")
    @Operation(hidden = true)
    public Uni<Response> answer(
            @PathParam("tenant") String tenant,
            @PathParam("link") String link,
            @CookieParam(SignedLinks.COOKIE) String cookie,
            @QueryParam("failing") String failing) {
        return visits.answer(tenant, link, cookie, found -> switch (String.valueOf(failing)) {
            case "notFound" -> Uni.createFrom().failure(ProblemException.notFound());
            case "broken" -> Uni.createFrom().failure(new IllegalStateException("broken on purpose"));
            default ->
                transactions
                        .forTenant(found.tenant(), session -> links.consume(session, found.tenant(), found.id())
                                .invoke(Consumption::requireFirst))
                        .map(first -> LinkVisits.page(200, "answered"));
        });
    }
}
