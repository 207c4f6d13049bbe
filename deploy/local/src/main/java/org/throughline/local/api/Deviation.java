package org.throughline.local.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;

/** Something was not as it should be: the walk has failed. */
public final class Deviation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Deviation(String what) {
        super(what);
    }

    /** A call that got no answer, and why in words. */
    static Deviation unanswered(String call, IOException failed) {
        return new Deviation(call + " was not answered: " + reason(failed));
    }

    private static String reason(IOException failed) {
        if (failed instanceof ConnectException) {
            return "nobody listens there";
        }
        return failed instanceof HttpTimeoutException ? "it took too long" : "the connection ended before";
    }

    /** Deviates when it does not hold. */
    public static void unless(boolean holds, String what) {
        if (!holds) {
            throw new Deviation(what);
        }
    }

    /** Deviates when the two differ. */
    public static void unlessEqual(String what, Object expected, Object actual) {
        unless(expected.equals(actual), what + " should be " + expected + " and is " + actual);
    }
}
