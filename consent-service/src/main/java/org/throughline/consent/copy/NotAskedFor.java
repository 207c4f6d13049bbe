package org.throughline.consent.copy;

/** The family asked for something else than a copy of what was disclosed. */
public class NotAskedFor extends RuntimeException {
    public NotAskedFor() {
        super("not a request for a copy of what was disclosed");
    }
}
