package org.throughline.referral.partner;

import jakarta.ws.rs.WebApplicationException;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** What an answer of partner-directory-service that is none means to whoever asked. */
public final class DirectoryAnswers {

    private static final int NOT_FOUND = 404;

    private DirectoryAnswers() {}

    public static boolean isNotFound(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == NOT_FOUND;
    }

    /** A 503 that says when to ask again. */
    public static ProblemException unavailable(Throwable failure) {
        return new ProblemException(
                        KitProblem.DEPENDENCY_UNAVAILABLE, "The partner directory does not answer.", failure)
                .retryAfterSeconds(2);
    }
}
