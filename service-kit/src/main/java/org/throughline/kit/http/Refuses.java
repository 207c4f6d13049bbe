package org.throughline.kit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which problems an operation answers besides those that follow from what it takes ({@link FollowingProblems}), by the names of
 * their rows. On a resource it is said of each operation there, on an annotation of each that bears it. The API document says so,
 * and is not built where there is no such problem.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Refuses {

    String[] value() default {};

    /** What would follow, and is never answered here. */
    String[] never() default {};
}
