package org.throughline.directory.code;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A code that was asked for and that no service of the district has.
 *
 * @param pointer where in the request it stands: a JSON Pointer, or a parameter's name
 * @param nearest the one that services have and that is likely meant: written otherwise, or a slip away; absent where it is not one alone
 */
public record UnknownCode(
        @Schema(description = "Where it stands: a JSON Pointer into the body, or ? and the name of a parameter.")
                String pointer,
        @Schema(
                        description =
                                "The code that is likely meant: one that services have, written otherwise or a slip away.")
                @Nullable
                String nearest) {

    public UnknownCode {
        Objects.requireNonNull(pointer);
    }
}
