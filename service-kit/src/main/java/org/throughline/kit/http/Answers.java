package org.throughline.kit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an operation answers a success, where its type and 200 do not say it all. The API document says so. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {

    int[] value() default 200;

    /** Whether {@code Location} tells where to go on, after 201 and 202. */
    boolean location() default true;

    /** In which media type it answers besides the one of its type, such as a stream of the same. */
    String alsoAs() default "";
}
