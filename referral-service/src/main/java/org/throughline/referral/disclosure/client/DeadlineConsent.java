package org.throughline.referral.disclosure.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.throughline.referral.disclosure.Question;
import org.throughline.referral.disclosure.Records;
import org.throughline.referral.disclosure.client.DecisionBodies.Batch;
import org.throughline.referral.disclosure.client.DecisionBodies.Decided;
import org.throughline.referral.disclosure.client.DecisionBodies.DecidedBatch;
import org.throughline.referral.disclosure.client.DecisionBodies.Single;

/** consent-service's decisions, within the deadline. */
@ApplicationScoped
class DeadlineConsent {

    private final ConsentClient client;

    DeadlineConsent(@RestClient ConsentClient client) {
        this.client = client;
    }

    /** The deadline is configured: {@code throughline.disclosure.deadline-millis}. */
    @Timeout(300)
    Uni<Decided> decide(Question question, Records records) {
        return client.decide(
                question.tenant().toString(), question.personToken().orElse(null), Single.of(question, records));
    }

    @Timeout(300)
    Uni<DecidedBatch> decideAll(Question question, List<Records> records) {
        return client.decideAll(
                question.tenant().toString(), question.personToken().orElse(null), Batch.of(question, records));
    }
}
