package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.register.Entry;

/**
 * An agreement, and the day on which it is looked at.
 *
 * @param renewal the agreement that renews it, once that was proposed
 */
public record Standing(Entry<Agreement> entry, LocalDate today, @Nullable Entry<Agreement> renewal) {

    public Standing {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(today);
    }

    public AgreementState state() {
        AgreementState state = entry.content().state(today);
        return isRenewed() ? state.renewed() : state;
    }

    /** What will fall due, the earliest first; no renewal where another agreement is signed for that. */
    public List<Due> dues() {
        return entry.content().dues().stream()
                .filter(due -> due.kind() != Due.Kind.RENEWAL || !isRenewed())
                .toList();
    }

    public @Nullable UUID renewedBy() {
        return renewal == null ? null : renewal.id();
    }

    private boolean isRenewed() {
        return renewal != null && renewal.content().goesOn();
    }
}
