package org.throughline.directory.matching.rule;

import java.util.Objects;

/** How one service stands to one criterion, as a code for programs and a sentence for people. */
public record Finding(Criterion criterion, Outcome outcome, String code, String message) {

    /** Only {@link #UNMET} excludes a service: what is unknown is for a person to find out. */
    public enum Outcome {
        MET,
        UNMET,
        /** Not met, where the district only warns of it yet. */
        WARNING,
        UNKNOWN,
        IRRELEVANT
    }

    public Finding {
        Objects.requireNonNull(criterion);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
    }

    static Finding met(Criterion criterion, String code, String message) {
        return new Finding(criterion, Outcome.MET, code, message);
    }

    static Finding unmet(Criterion criterion, String code, String message) {
        return new Finding(criterion, Outcome.UNMET, code, message);
    }

    static Finding warning(Criterion criterion, String code, String message) {
        return new Finding(criterion, Outcome.WARNING, code, message);
    }

    static Finding unknown(Criterion criterion, String code, String message) {
        return new Finding(criterion, Outcome.UNKNOWN, code, message);
    }

    static Finding irrelevant(Criterion criterion, String code, String message) {
        return new Finding(criterion, Outcome.IRRELEVANT, code, message);
    }

    boolean excludes() {
        return outcome == Outcome.UNMET;
    }
}
