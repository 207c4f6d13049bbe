package org.throughline.kit.encryption;

/** A sealed value could not be opened. Carries neither the value nor where it was found. */
public class UnreadableValueException extends RuntimeException {

    UnreadableValueException(String message) {
        super(message);
    }
}
