package org.throughline.consent.release.http;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.throughline.consent.release.ReleaseRefused;
import org.throughline.kit.problem.ProblemResponses;

/** A release that would not change is one problem, whichever capability's operation asked it to. */
public class ReleaseRefusals {
    private final ProblemResponses problems = new ProblemResponses();

    @ServerExceptionMapper
    public Response refused(ReleaseRefused refused) {
        return problems.refused(ReleaseProblem.of(refused));
    }
}
