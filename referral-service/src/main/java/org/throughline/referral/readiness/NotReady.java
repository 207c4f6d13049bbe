package org.throughline.referral.readiness;

/** A referral was to be sent, and something is missing. */
public class NotReady extends RuntimeException {

    private final transient Readiness readiness;

    public NotReady(Readiness readiness) {
        super("something is missing");
        this.readiness = readiness;
    }

    public Readiness readiness() {
        return readiness;
    }
}
