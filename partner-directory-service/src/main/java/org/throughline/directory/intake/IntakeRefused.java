package org.throughline.directory.intake;

/** Published requirements do not change. */
public class IntakeRefused extends RuntimeException {

    public IntakeRefused() {
        super("published");
    }
}
