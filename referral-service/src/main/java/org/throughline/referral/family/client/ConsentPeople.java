package org.throughline.referral.family.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.RightsRegister;
import org.throughline.referral.family.Signings;

/** The people behind the students, as consent-service needs to know them. */
@ApplicationScoped
class ConsentPeople implements RightsRegister, Signings {

    private final ConsentPeopleClient client;

    ConsentPeople(@RestClient ConsentPeopleClient client) {
        this.client = client;
    }

    @Override
    public Uni<Void> put(TenantId tenant, Entry entry) {
        UUID student = entry.family().student().id().value();
        return client.put(tenant.toString(), student, SubjectBody.of(entry));
    }

    @Override
    public Uni<UUID> open(Opening opening) {
        SigningBodies.Open body = SigningBodies.Open.of(opening);
        return client.open(opening.tenant().toString(), opening.person(), opening.key(), body)
                .map(SigningBodies.Opened::id)
                .onFailure()
                .transform(ConsentPeople::refusedOrUnavailable);
    }

    private static ProblemException refusedOrUnavailable(Throwable failure) {
        if (failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 500) {
            return SigningRefusal.of(answer);
        }
        return new ProblemException(KitProblem.DEPENDENCY_UNAVAILABLE, "The consent service does not answer.", failure)
                .retryAfterSeconds(2);
    }
}
