package org.throughline.servers;

/** A reason not to start that is said in one line, without a stack trace. */
final class LauncherRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    LauncherRefusal(int exitCode, String reason) {
        super(reason);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
