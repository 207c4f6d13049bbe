package org.throughline.directory.capacity;

/** No verified agency stands behind the service, so that nobody can be asked. */
public final class NobodyToAsk extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NobodyToAsk() {
        super("no verified agency stands behind the service");
    }

    static String requireAddress(Described described) {
        String address = described.intakeEmail();
        if (address == null) {
            throw new NobodyToAsk();
        }
        return address;
    }
}
