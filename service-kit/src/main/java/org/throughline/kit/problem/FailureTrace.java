package org.throughline.kit.problem;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a failure happened, for the log, without the messages of the exceptions: those may repeat what a person sent. */
public final class FailureTrace {

    private static final int FRAMES = 12;

    private FailureTrace() {}

    public static String of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(FailureTrace::one)
                .collect(Collectors.joining("\ncaused by ", "request failed: ", ""));
    }

    /** Which kind of failure, in a line. */
    public static String typesOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" by "));
    }

    private static String one(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining("", failure.getClass().getName(), ""));
    }
}
