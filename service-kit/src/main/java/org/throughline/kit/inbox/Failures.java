package org.throughline.kit.inbox;

import io.vertx.core.VertxException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.throughline.kit.problem.ProblemException;

/** Tells a dependency that does not answer from a fact that cannot be applied. */
final class Failures {

    private Failures() {}

    /** Whether any cause in the chain is a dependency's, as everybody knows it or as the store knows its own. */
    static boolean isUnavailable(Throwable failure, Predicate<Throwable> store) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isDependency(cause) || store.test(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDependency(Throwable cause) {
        if (cause instanceof ProblemException problem) {
            return isWorthRepeating(problem.problem().status());
        }
        if (cause instanceof WebApplicationException answer) {
            return isWorthRepeating(answer.getResponse().getStatus());
        }
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof io.smallrye.mutiny.TimeoutException
                || cause instanceof VertxException
                || cause instanceof ProcessingException
                || cause instanceof RejectedExecutionException;
    }

    /** Conflict, too many requests, and the other side's own troubles; 401 and 403 while a token is renewed. */
    private static boolean isWorthRepeating(int status) {
        return status >= 500 || status == 401 || status == 403 || status == 409 || status == 429;
    }
}
