package org.throughline.referral.disclosure.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.referral.disclosure.Disclosures;
import org.throughline.referral.disclosure.Permit;
import org.throughline.referral.disclosure.Question;
import org.throughline.referral.disclosure.Records;
import org.throughline.referral.disclosure.client.DecisionBodies.Decided;
import org.throughline.referral.disclosure.client.DecisionBodies.DecidedBatch;

/** Permits as consent-service gives them: an error, a late answer or an incomplete one permits nothing. */
@ApplicationScoped
class ConsentDisclosures implements Disclosures {

    private final DeadlineConsent consent;

    ConsentDisclosures(DeadlineConsent consent) {
        this.consent = consent;
    }

    @Override
    public Uni<Permit> ask(Question question, Records records) {
        return consent.decide(question, records)
                .map(Decided::permit)
                .onFailure()
                .transform(ConsentDisclosures::noAnswer);
    }

    @Override
    public Uni<List<Permit>> askAll(Question question, List<Records> records) {
        return consent.decideAll(question, records)
                .map(answer -> complete(answer, records.size()))
                .onFailure()
                .transform(ConsentDisclosures::noAnswer);
    }

    private static List<Permit> complete(DecidedBatch answer, int expected) {
        if (answer.decisions().size() != expected) {
            throw new IllegalStateException("a batch was not answered in full");
        }
        return answer.decisions().stream().map(Decided::permit).toList();
    }

    private static ProblemException noAnswer(Throwable failure) {
        return new ProblemException(
                        KitProblem.DEPENDENCY_UNAVAILABLE,
                        "Whether this may be disclosed could not be decided in time: nothing is.",
                        failure)
                .retryAfterSeconds(1);
    }
}
