package org.throughline.consent.decision.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import org.throughline.consent.release.Party;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** To whom, where the asker may name it. */
record RecipientRequest(@NotNull Kind kind, @NotBlank @Size(max = 100) String id) {
    private static final Pattern PERSON =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** What a recipient can be. */
    enum Kind {
        AGENCY,
        INTEGRATOR,
        /** The asker's own district, of another's records. */
        DISTRICT,
        /** Without a token of its own: as the evidence names it. */
        OTHER,
        /** Who holds the rights, by the id of the rights holder, or the student's own. */
        FAMILY
    }

    Party party() {
        if (kind == Kind.FAMILY && !PERSON.matcher(id).matches()) {
            throw new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                    .at("/recipient/id", "NOT_A_PERSON", "It is the id of a rights holder.");
        }
        return new Party(Party.Kind.valueOf(kind.name()), id);
    }
}
