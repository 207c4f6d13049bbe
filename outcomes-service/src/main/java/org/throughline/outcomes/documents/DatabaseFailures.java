package org.throughline.outcomes.documents;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.problem.ProblemResponses;

/** A database that is away, changes its primary or takes too long is worth asking again; every other failure of it answers 500. */
public class DatabaseFailures {

    private final ProblemResponses problems = new ProblemResponses();

    @ServerExceptionMapper({
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoConnectionPoolClearedException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class,
        MongoExecutionTimeoutException.class
    })
    public Response busy(Throwable failure) {
        return problems.refused(new ProblemException(KitProblem.OVERLOADED, failure).retryAfterSeconds(1));
    }
}
