package org.throughline.kit.problem;

import java.util.List;

/** A promise about one kind of error: a service lists its own as rows of an enum. */
public interface Problem {

    /** The stable code, UPPER_SNAKE; the problem's type is {@code urn:throughline:problem:} and the code in kebab-case. */
    String name();

    int status();

    /** One sentence that is the same for every occurrence. */
    String title();

    /** What to do about it, in the words that fit most of its occurrences. */
    String detail();

    /** Where a request is at fault in an occurrence, for those that name it: as the API document shows it. */
    default List<FieldError> exampleErrors() {
        return List.of();
    }
}
