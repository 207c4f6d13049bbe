package org.throughline.kit.event;

import java.util.Objects;

/** A readable envelope whose data this consumer can never apply. It carries a code and no value of the fact. */
public class InvalidFact extends RuntimeException {

    private final String code;

    /** @param code upper snake, for the dead-letter topic and the log */
    public InvalidFact(String code) {
        super(Objects.requireNonNull(code));
        this.code = code;
    }

    public String code() {
        return code;
    }
}
