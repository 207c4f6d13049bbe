package org.throughline.directory.agreement.http;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.directory.agreement.AgreementRefused;
import org.throughline.directory.agreement.Standing;
import org.throughline.kit.http.EntityTags;

/** An agreement, or why not, as a response. */
final class AgreementAnswer {

    private AgreementAnswer() {}

    static Uni<RestResponse<AgreementView>> to(Uni<Standing> act) {
        return act.onFailure(AgreementRefused.class)
                .transform(refused -> AgreementProblem.of((AgreementRefused) refused))
                .map(AgreementAnswer::of);
    }

    static RestResponse<AgreementView> of(Standing standing) {
        return with(ResponseBuilder.<AgreementView>ok(), standing);
    }

    static RestResponse<AgreementView> with(ResponseBuilder<AgreementView> response, Standing standing) {
        return response.entity(AgreementView.of(standing))
                .tag(EntityTags.of(standing.entry().version()))
                .build();
    }
}
