package org.throughline.consent.signing.page;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.signing.Reading;
import org.throughline.consent.signing.Reading.Interpreter;
import org.throughline.consent.signing.Reading.Role;

/** What the page asks about how it was read; all of it may be left out. */
public class HelpForm {
    @FormParam("readToMe")
    boolean readToMe;

    @FormParam("readIn")
    @Nullable
    @Size(max = 60)
    String readIn;

    @FormParam("interpreterName")
    @Nullable
    @Size(max = 200)
    String interpreterName;

    @FormParam("interpreterRole")
    @Nullable
    Role interpreterRole;

    @FormParam("interpreterQualified")
    boolean interpreterQualified;

    /** Null where the signer just read. */
    @Nullable
    Reading reading() {
        Interpreter interpreter = interpreter();
        return readToMe || interpreter != null ? new Reading(told(readIn), interpreter) : null;
    }

    private @Nullable Interpreter interpreter() {
        String name = told(interpreterName);
        return name == null
                ? null
                : new Interpreter(
                        name, requireNonNullElse(interpreterRole, Role.RELATIVE_OR_FRIEND), interpreterQualified);
    }

    private static @Nullable String told(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }
}
