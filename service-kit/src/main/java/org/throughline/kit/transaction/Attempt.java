package org.throughline.kit.transaction;

import org.throughline.kit.problem.OutcomeUnknown;
import org.throughline.kit.problem.ProblemException;

/**
 * One run of a transaction. Until its commit is asked for, a connection that is lost has undone it, and it is safe to
 * repeat. From then on PostgreSQL may have done it and only its answer was lost: what the loss means then is not for the
 * transaction to say, but for whoever knows what a repetition would do.
 */
final class Attempt {

    private volatile boolean committing;

    /** All is written; what follows is the commit. */
    void commits() {
        committing = true;
    }

    Throwable problemOrSame(Throwable failure) {
        if (failure instanceof ProblemException) {
            return failure;
        }
        return committing && Absence.isLoss(failure)
                ? new OutcomeUnknown(Absence.logged(failure))
                : DatabaseFailures.problemOrSame(failure);
    }
}
