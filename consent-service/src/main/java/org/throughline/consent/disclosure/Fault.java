package org.throughline.consent.disclosure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something in the log that is not as it was written. */
public record Fault(Kind kind, @Nullable Long seal, @Nullable UUID entry) {
    /** What is wrong. */
    public enum Kind {
        /** A sealed entry is gone. */
        ENTRY_REMOVED,
        /** A sealed entry is not what was committed to. */
        ENTRY_CHANGED,
        /** The personal values of a sealed entry are gone. */
        PERSONAL_VALUES_REMOVED,
        /** An entry was never sealed although it is old. */
        ENTRY_NOT_SEALED,
        /** A link of the chain is missing. */
        SEAL_REMOVED,
        /** A link does not follow from the one before it and its entries. */
        SEAL_BROKEN,
        /** A link was not signed by this installation. */
        SEAL_FORGED,
        /** The chain ends before the head that the asker knows. */
        CHAIN_CUT_OFF
    }
}
