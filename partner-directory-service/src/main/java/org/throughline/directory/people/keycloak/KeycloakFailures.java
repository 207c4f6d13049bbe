package org.throughline.directory.people.keycloak;

import jakarta.ws.rs.WebApplicationException;
import org.throughline.directory.people.PeopleRefused;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** What the identity provider's failures are to a caller; what it said stays here, for it may repeat a name. */
final class KeycloakFailures {

    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private KeycloakFailures() {}

    static Throwable problem(Throwable failure) {
        if (failure instanceof ProblemException) {
            return failure;
        }
        return switch (status(failure)) {
            case NOT_FOUND -> ProblemException.notFound();
            case CONFLICT -> new PeopleRefused(PeopleRefused.Reason.ADDRESS_TAKEN);
            case BAD_REQUEST -> notTaken(failure);
            default ->
                new ProblemException(
                                KitProblem.DEPENDENCY_UNAVAILABLE, "The identity provider did not do what was asked.")
                        .retryAfterSeconds(5);
        };
    }

    /** Names the fields that the answer names. */
    private static ProblemException notTaken(Throwable failure) {
        ProblemException refused = new ProblemException(
                KitProblem.INVALID, "The identity provider does not take these names or this address.");
        for (String field : RefusedFields.of(((WebApplicationException) failure).getResponse())) {
            refused = refused.at("/" + field, "NOT_TAKEN", "The identity provider does not take it.");
        }
        return refused;
    }

    private static int status(Throwable failure) {
        return failure instanceof WebApplicationException answered
                ? answered.getResponse().getStatus()
                : 0;
    }
}
