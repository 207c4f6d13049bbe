package org.throughline.directory.agreement.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import org.throughline.directory.agreement.AgreementRefused;
import org.throughline.directory.agreement.KeepAgreements.Standing;
import org.throughline.kit.http.EntityTags;

/** An agreement, or why not, as a response. */
final class AgreementAnswer {

    private AgreementAnswer() {}

    static Uni<Response> to(Uni<Standing> act) {
        return act.onFailure(AgreementRefused.class)
                .transform(refused -> AgreementProblem.of((AgreementRefused) refused))
                .map(AgreementAnswer::of);
    }

    static Response of(Standing standing) {
        return with(Response.ok(), standing);
    }

    static Response with(Response.ResponseBuilder response, Standing standing) {
        return response.entity(AgreementView.of(standing))
                .tag(EntityTags.of(standing.entry().version()))
                .build();
    }
}
