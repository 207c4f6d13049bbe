package org.throughline.kit.problem;

/**
 * The answer to a commit was lost: what was asked for may have been done, and may not. Saying "busy, try again" of that
 * would let a client do it twice, and that is what many a client does with a 503 by itself.
 *
 * <p>With an {@code Idempotency-Key} a repetition finds what was done, or does it for the first time; and so does one of
 * an idempotent method (RFC 9110, 9.2.2), for a change names the version that it is based on and is refused with 412 if it was made.
 * These are told to come again ({@link UnknownOutcomes}). Whoever sent a POST without a key is told of a failure, and to
 * read first: no machine may decide for them.
 *
 * <p>A consumer or job treats it as any failure that may pass: what it repeats is guarded by versions or claims.
 */
public class OutcomeUnknown extends ProblemException {

    public OutcomeUnknown(Throwable cause) {
        super(KitProblem.INTERNAL, "It is not known whether this was done: read before it is repeated.", cause);
    }
}
