package org.throughline.directory;

import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.ProblemException;

/** What an answer tells and a request may repeat, so that what was read can be changed and sent back. It changes nothing. */
public final class Echoed {

    private Echoed() {}

    /**
     * Of what is there already.
     *
     * @throws ProblemException 422 for another one
     */
    public static void require(@Nullable Object said, @Nullable Object read, String pointer) {
        if (said != null && !said.equals(read)) {
            throw Invalid.at(pointer, "NOT_CHANGED", "It is left out, or what was read.");
        }
    }

    /**
     * Of what is new.
     *
     * @throws ProblemException 422 for any
     */
    public static void requireNone(@Nullable Object said, String pointer) {
        if (said != null) {
            throw Invalid.at(pointer, "NULL", "It is left out of what is new.");
        }
    }
}
