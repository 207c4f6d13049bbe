package org.throughline.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** An {@code Accept} that cannot be read is refused before anything is done. Left alone, it fails when the answer is written. */
public class ReadableAccept {

    /** @throws ProblemException 406 */
    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemException(KitProblem.NOT_ACCEPTABLE, "Accept names no media type.", unreadable);
        }
    }
}
