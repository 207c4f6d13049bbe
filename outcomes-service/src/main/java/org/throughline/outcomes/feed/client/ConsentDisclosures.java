package org.throughline.outcomes.feed.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.outcomes.feed.Disclosures;
import org.throughline.outcomes.feed.client.DecisionBodies.Answer;
import org.throughline.outcomes.feed.client.DecisionBodies.Batch;
import org.throughline.outcomes.feed.client.DecisionBodies.Decided;
import org.throughline.outcomes.feed.client.DecisionBodies.DecidedItem;
import org.throughline.outcomes.journey.ReferralId;

/** Permits as consent-service gives them: an error, a late answer or an incomplete one permits nothing. */
@ApplicationScoped
class ConsentDisclosures implements Disclosures {
    private final ConsentClient consent;
    private final Duration deadline;

    ConsentDisclosures(
            @RestClient ConsentClient consent,
            @ConfigProperty(name = "throughline.disclosure.deadline-millis") long deadlineMillis) {
        this.consent = consent;
        this.deadline = Duration.ofMillis(deadlineMillis);
    }

    @Override
    public Uni<Permits> ask(Question question) {
        Batch batch = Batch.of(question);
        return consent.decide(question.tenant().toString(), question.personToken(), batch)
                .ifNoItem()
                .after(deadline)
                .fail()
                .map(answer -> permits(batch, answer))
                .onFailure()
                .transform(ConsentDisclosures::noAnswer);
    }

    private static Permits permits(Batch asked, Answer answer) {
        if (answer.decisions().size() != asked.subjects().size()) {
            throw new IllegalStateException("a batch was not answered in full");
        }
        Set<ReferralId> told = new HashSet<>();
        Set<ReferralId> withOutcome = new HashSet<>();
        for (int i = 0; i < asked.subjects().size(); i++) {
            Decided decided = answer.decisions().get(i);
            if (!decided.subjectId().equals(asked.subjects().get(i).subjectId())) {
                throw new IllegalStateException("a batch was answered for somebody else");
            }
            if (isPermitted(decided, DecisionBodies.IDENTITY)) {
                told.addAll(referrals(decided, DecisionBodies.SUMMARY));
                withOutcome.addAll(referrals(decided, DecisionBodies.OUTCOMES));
            }
        }
        return new Permits(told, withOutcome);
    }

    private static boolean isPermitted(Decided decided, String category) {
        return decided.items().stream()
                .anyMatch(item -> item.permitted() && item.category().equals(category));
    }

    private static Set<ReferralId> referrals(Decided decided, String category) {
        Set<ReferralId> referrals = new HashSet<>();
        for (DecidedItem item : decided.items()) {
            if (item.permitted() && item.category().equals(category)) {
                Optional.ofNullable(item.recordId())
                        .map(UUID::fromString)
                        .map(ReferralId::new)
                        .ifPresent(referrals::add);
            }
        }
        return referrals;
    }

    private static ProblemException noAnswer(Throwable failure) {
        return new ProblemException(
                        KitProblem.DEPENDENCY_UNAVAILABLE,
                        "Whether this may be disclosed could not be decided in time: nothing is.",
                        failure)
                .retryAfterSeconds(1);
    }
}
