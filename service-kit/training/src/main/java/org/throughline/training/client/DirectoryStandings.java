package org.throughline.training.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.PersonId;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.training.Standing;
import org.throughline.training.Standings;

/** Standings as partner-directory-service tells them at this moment. */
@ApplicationScoped
class DirectoryStandings implements Standings {

    private final StandingClient client;

    DirectoryStandings(@RestClient StandingClient client) {
        this.client = client;
    }

    @Override
    public Uni<Standing> of(TenantId district, PersonId person) {
        return client.standing(district.toString(), person.value())
                .map(StandingBody::standing)
                .onFailure()
                .transform(DirectoryStandings::problem);
    }

    private static ProblemException problem(Throwable failure) {
        return isNotFound(failure) ? ProblemException.notFound() : unavailable(failure);
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == 404;
    }

    private static ProblemException unavailable(Throwable failure) {
        return new ProblemException(
                        KitProblem.DEPENDENCY_UNAVAILABLE,
                        "Whether the person has the training for this is not known: nothing is shown.",
                        failure)
                .retryAfterSeconds(2);
    }
}
