package org.throughline.local.api;

/** Something was not as it should be: the walk has failed. */
public final class Deviation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Deviation(String what) {
        super(what);
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
