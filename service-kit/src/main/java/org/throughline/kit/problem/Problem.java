package org.throughline.kit.problem;

/** A promise about one kind of error: a service lists its own as rows of an enum. */
public interface Problem {

    /** The stable code, UPPER_SNAKE; the problem's type is {@code urn:throughline:problem:} and the code in kebab-case. */
    String name();

    int status();

    /** One sentence that is the same for every occurrence. */
    String title();
}
