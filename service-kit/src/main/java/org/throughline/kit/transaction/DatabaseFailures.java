package org.throughline.kit.transaction;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** Which failures of the database are a promise to the caller; every other one stays what it is and answers 500. */
final class DatabaseFailures {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";
    private static final String SERIALIZATION = "40001";
    /** Two writers of one value or one version: the second reads what the first did, and decides again. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String CANCELED_BY_TIMEOUT = "57014";

    /** U+0000, in a text and in a text of JSON. */
    private static final Set<String> NOT_KEPT = Set.of("22021", "22P05");

    private static final Set<String> CONFLICT = Set.of(LOCK_NOT_AVAILABLE, DEADLOCK, SERIALIZATION, UNIQUE_VIOLATION);

    private DatabaseFailures() {}

    static Throwable problemOrSame(Throwable failure) {
        if (isStale(failure) || hasState(failure, CONFLICT)) {
            return new ProblemException(KitProblem.CONFLICT, failure).retryAfterSeconds(1);
        }
        if (hasState(failure, NOT_KEPT)) {
            return new ProblemException(KitProblem.INVALID, "A text holds U+0000, which cannot be kept.", failure);
        }
        if (Absence.isAbsence(failure)) {
            return busy(Absence.logged(failure));
        }
        return isPoolExhausted(failure) || hasState(failure, Set.of(CANCELED_BY_TIMEOUT)) ? busy(failure) : failure;
    }

    private static ProblemException busy(Throwable failure) {
        return new ProblemException(KitProblem.OVERLOADED, failure).retryAfterSeconds(1);
    }

    private static boolean hasState(Throwable failure, Set<String> states) {
        return states(failure).anyMatch(states::contains);
    }

    /** What PostgreSQL itself calls it, where the failure is its answer. */
    static Stream<String> states(Throwable failure) {
        return causes(failure).map(DatabaseFailures::state).filter(state -> !state.isEmpty());
    }

    /** Hibernate Reactive turns the client's exception into one of JDBC; plain SQL on the client does not. */
    private static String state(Throwable cause) {
        if (cause instanceof PgException database) {
            return Objects.requireNonNullElse(database.getSqlState(), "");
        }
        return cause instanceof SQLException database ? Objects.requireNonNullElse(database.getSQLState(), "") : "";
    }

    /** The pool tells a full queue by a type, and an acquisition that took too long by its message only. */
    private static boolean isPoolExhausted(Throwable failure) {
        return causes(failure)
                .anyMatch(cause ->
                        cause instanceof ConnectionPoolTooBusyException || "Timeout".equals(cause.getMessage()));
    }

    private static boolean isStale(Throwable failure) {
        return causes(failure).anyMatch(OptimisticLockException.class::isInstance);
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
