package org.throughline.consent.signing.page;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.TakeCopy;
import org.throughline.kit.link.LinkState;
import org.throughline.kit.link.SignedLinks;
import org.throughline.kit.problem.ProblemException;

/** The copy of what was signed, for who signed it: in the session of the link that was answered. */
@Path("/l/consent")
@Produces(CopyPage.PDF)
@PermitAll
public class CopyPage {
    static final String PDF = "application/pdf";

    private final SignedLinks links;
    private final TakeCopy copies;

    public CopyPage(SignedLinks links, TakeCopy copies) {
        this.links = links;
        this.copies = copies;
    }

    @GET
    @Path("/{tenant}/{link}/copies/{release}")
    @Operation(hidden = true)
    public Uni<Response> copy(@BeanParam Session session, @PathParam("release") UUID release) {
        return links.resume(session.tenant, session.link, session.cookie).chain(state -> copy(state, release));
    }

    private Uni<Response> copy(LinkState state, UUID release) {
        if (!(state instanceof LinkState.Consumed consumed)) {
            throw ProblemException.notFound();
        }
        return copies.take(consumed.link(), new ReleaseId(release)).map(copy -> Response.ok(copy.pdf())
                .type(PDF)
                .header("Content-Disposition", "attachment; filename=\"" + release + ".pdf\"")
                .build());
    }
}
