package org.throughline.consent.signing;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How the words came to whoever signed them, where they did not just read: informed consent is given in the person's own
 * language or other mode of communication (34 CFR 300.9(a); 45 CFR 164.508(c)(3)).
 *
 * @param language in which they were heard, as it was told; null for the document's own
 * @param interpreter null where nobody interpreted
 */
public record Reading(@Nullable String language, @Nullable Interpreter interpreter) {
    /** Who interprets: an adult who only interprets. The student never does, nor another child. */
    public enum Role {
        RELATIVE_OR_FRIEND,
        INTERPRETING_SERVICE,
        STAFF
    }

    /** @param qualified whether they are trained and tested, as whoever tells it says */
    public record Interpreter(String name, Role role, boolean qualified) {
        public Interpreter {
            requireNonNull(name, "name");
            requireNonNull(role, "role");
        }

        /** Shows no name. */
        @Override
        public String toString() {
            return "Interpreter[" + role + "]";
        }
    }
}
