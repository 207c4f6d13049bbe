package org.throughline.kit.transaction;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.sqlclient.DatabaseException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.throughline.kit.problem.FailureTrace;

/** How it shows that the database is away: a connection is lost, or none is to be had. */
final class Absence {

    private static final Logger LOG = Logger.getLogger(Absence.class);

    private static final String CONNECTION = "08";
    private static final String INSUFFICIENT_RESOURCES = "53";
    private static final String STARTING_UP_OR_SHUTTING_DOWN = "57P03";

    /** By an administrator, or because another of the server's processes crashed. */
    private static final Set<String> ENDED = Set.of("57P01", "57P02");

    /** The client knows a connection that was found lost before something was sent by these words only. */
    private static final Set<String> LOST =
            Set.of("Connection is not active now", "Pending requests failed to be sent");

    private Absence() {}

    static boolean isAbsence(Throwable failure) {
        return isLoss(failure)
                || DatabaseFailures.states(failure)
                        .anyMatch(state ->
                                state.startsWith(INSUFFICIENT_RESOURCES) || state.equals(STARTING_UP_OR_SHUTTING_DOWN));
    }

    /** Whether the connection broke, so that what was asked last has no answer. */
    static boolean isLoss(Throwable failure) {
        return DatabaseFailures.causes(failure).anyMatch(Absence::isBroken)
                || DatabaseFailures.states(failure)
                        .anyMatch(state -> state.startsWith(CONNECTION) || ENDED.contains(state));
    }

    /** A transaction talks to PostgreSQL alone, so that nobody else's connection can break in it. */
    private static boolean isBroken(Throwable cause) {
        return isOfClient(cause)
                || cause instanceof SocketException
                || cause instanceof ClosedChannelException
                || cause instanceof UnknownHostException
                || LOST.stream().anyMatch(String.valueOf(cause.getMessage())::startsWith);
    }

    /** Of the client itself: neither PostgreSQL's answer nor the pool's. */
    private static boolean isOfClient(Throwable cause) {
        return cause instanceof VertxException
                && !(cause instanceof DatabaseException)
                && !(cause instanceof ConnectionPoolTooBusyException);
    }

    /** The kind of failure, and never its message, which may tell of addresses and of what was sent. */
    static Throwable logged(Throwable failure) {
        String kind = Stream.concat(
                        Stream.of(FailureTrace.typesOf(failure)),
                        DatabaseFailures.states(failure).distinct())
                .collect(Collectors.joining(" "));
        LOG.warnf("The database does not answer: %s", kind);
        return failure;
    }
}
