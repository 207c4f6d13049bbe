package org.throughline.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.ProblemException;

/** Ids that an answer says and a request may repeat, so that what was read can be changed and sent back. They change nothing. */
public final class Echoed {

    private Echoed() {}

    /**
     * Of what is there already.
     *
     * @throws ProblemException 422 for another one
     */
    public static void require(@Nullable UUID said, @Nullable UUID read, String pointer) {
        if (said != null && !said.equals(read)) {
            throw Invalid.at(pointer, "NOT_CHANGED", "It is left out, or what was read.");
        }
    }

    /**
     * Of what is new.
     *
     * @throws ProblemException 422 for any
     */
    public static void requireNone(@Nullable UUID said, String pointer) {
        if (said != null) {
            throw Invalid.at(pointer, "NULL", "What is new is given its id here.");
        }
    }
}
