package org.throughline.consent.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the whole log found.
 *
 * @param head the last link; keep it elsewhere to notice a cut-off end next time
 */
public record Verification(long entries, long seals, @Nullable Seal head, List<Fault> faults) {
    public Verification {
        faults = List.copyOf(faults);
    }

    public boolean isIntact() {
        return faults.isEmpty();
    }
}
