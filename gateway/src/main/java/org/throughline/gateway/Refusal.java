package org.throughline.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The door stays shut, for a reason that the caller may know. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final GatewayProblem problem;
    private final @Nullable Duration retryAfter;

    public Refusal(GatewayProblem problem) {
        this(problem, null);
    }

    public Refusal(GatewayProblem problem, @Nullable Duration retryAfter) {
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public GatewayProblem problem() {
        return problem;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
