package org.throughline.local;

/** A reason not to go on that is said in one line, without a stack trace. */
public final class Refusal extends RuntimeException {

    public static final int FAILED = 1;
    public static final int REFUSED = 2;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public Refusal(int exitCode, String reason) {
        super(reason);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
