package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements.
 *
 * @param dueBy only those of which something falls due until then
 * @param state only those that stand there today; null for all that were not discarded
 */
public record AgreementQuery(@Nullable UUID organization, @Nullable LocalDate dueBy, @Nullable AgreementState state) {

    public String canonical() {
        return "agreements?" + Objects.toString(state, "") + "&"
                + Agreements.matching(this).canonical();
    }

    boolean asksFor(Standing standing) {
        return asksFor(standing.state()) && (dueBy == null || fallsDue(standing, dueBy));
    }

    private boolean asksFor(AgreementState standing) {
        return state == null ? !standing.isDiscarded() : state.equals(standing);
    }

    private static boolean fallsDue(Standing standing, LocalDate by) {
        return standing.dues().stream().anyMatch(due -> !due.on().isAfter(by));
    }
}
