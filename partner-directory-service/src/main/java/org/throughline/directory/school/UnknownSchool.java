package org.throughline.directory.school;

import org.throughline.kit.problem.FieldError;

/** How it is told that a district does not have a school, in a body and in a sheet. */
public final class UnknownSchool {

    public static final String CODE = "UNKNOWN_SCHOOL";
    public static final String MESSAGE = "The district's roster has no such school.";

    private UnknownSchool() {}

    public static FieldError at(String pointer) {
        return new FieldError(pointer, CODE, MESSAGE);
    }
}
